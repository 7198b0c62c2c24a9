using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Sql;

/// <content>C# functions over the values of a row, as functions over columns.</content>
public static partial class Functions
{
    /// <summary>The column function of a C# function; the three forms of <c>Udf</c> differ in what says the type of the result.</summary>
    internal static UserDefinedFunction RowUdf(Delegate udf, DataType returnType, string? name = null) =>
        new(EvalType.Scalar, FunctionKind.Row, udf, returnType, name ?? FunctionName.Of(udf));

    /// <summary>A function of no argument over columns. An argument that may be null is declared as such (<c>double?</c>).</summary>
    /// <typeparam name="TResult">The .NET type of the result, which decides the column's.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static Func<Column> Udf<TResult>(Func<TResult> udf)
    {
        var function = RowUdf(udf, DotnetTypes.ToDataType(typeof(TResult)));
        return () => function.Apply();
    }

    /// <summary>A function of no argument over columns that returns a type said here: another decimal, an array of rows…</summary>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type.</param>
    public static Func<Column> Udf<TResult>(Func<TResult> udf, DataType returnType)
    {
        var function = RowUdf(udf, returnType);
        return () => function.Apply();
    }

    /// <summary>A function of no argument over columns that returns structs.</summary>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public static Func<Column> Udf(Func<Row> udf, StructType returnType)
    {
        var function = RowUdf(udf, returnType);
        return () => function.Apply();
    }

    /// <summary>A function of 1 argument over columns. An argument that may be null is declared as such (<c>double?</c>).</summary>
    /// <typeparam name="T">The .NET type of argument 1.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the column's.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static Func<Column, Column> Udf<T, TResult>(Func<T, TResult> udf)
    {
        var function = RowUdf(udf, DotnetTypes.ToDataType(typeof(TResult)));
        return c1 => function.Apply(c1);
    }

    /// <summary>A function of 1 argument over columns that returns a type said here: another decimal, an array of rows…</summary>
    /// <typeparam name="T">The .NET type of argument 1.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type.</param>
    public static Func<Column, Column> Udf<T, TResult>(Func<T, TResult> udf, DataType returnType)
    {
        var function = RowUdf(udf, returnType);
        return c1 => function.Apply(c1);
    }

    /// <summary>A function of 1 argument over columns that returns structs.</summary>
    /// <typeparam name="T">The .NET type of argument 1.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public static Func<Column, Column> Udf<T>(Func<T, Row> udf, StructType returnType)
    {
        var function = RowUdf(udf, returnType);
        return c1 => function.Apply(c1);
    }

    /// <summary>A function of 2 arguments over columns. An argument that may be null is declared as such (<c>double?</c>).</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the column's.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static Func<Column, Column, Column> Udf<T1, T2, TResult>(Func<T1, T2, TResult> udf)
    {
        var function = RowUdf(udf, DotnetTypes.ToDataType(typeof(TResult)));
        return (c1, c2) => function.Apply(c1, c2);
    }

    /// <summary>A function of 2 arguments over columns that returns a type said here: another decimal, an array of rows…</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type.</param>
    public static Func<Column, Column, Column> Udf<T1, T2, TResult>(Func<T1, T2, TResult> udf, DataType returnType)
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2) => function.Apply(c1, c2);
    }

    /// <summary>A function of 2 arguments over columns that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public static Func<Column, Column, Column> Udf<T1, T2>(Func<T1, T2, Row> udf, StructType returnType)
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2) => function.Apply(c1, c2);
    }

    /// <summary>A function of 3 arguments over columns. An argument that may be null is declared as such (<c>double?</c>).</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the column's.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static Func<Column, Column, Column, Column> Udf<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> udf)
    {
        var function = RowUdf(udf, DotnetTypes.ToDataType(typeof(TResult)));
        return (c1, c2, c3) => function.Apply(c1, c2, c3);
    }

    /// <summary>A function of 3 arguments over columns that returns a type said here: another decimal, an array of rows…</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type.</param>
    public static Func<Column, Column, Column, Column> Udf<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> udf, DataType returnType)
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3) => function.Apply(c1, c2, c3);
    }

    /// <summary>A function of 3 arguments over columns that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public static Func<Column, Column, Column, Column> Udf<T1, T2, T3>(Func<T1, T2, T3, Row> udf, StructType returnType)
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3) => function.Apply(c1, c2, c3);
    }

    /// <summary>A function of 4 arguments over columns. An argument that may be null is declared as such (<c>double?</c>).</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the column's.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static Func<Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> udf)
    {
        var function = RowUdf(udf, DotnetTypes.ToDataType(typeof(TResult)));
        return (c1, c2, c3, c4) => function.Apply(c1, c2, c3, c4);
    }

    /// <summary>A function of 4 arguments over columns that returns a type said here: another decimal, an array of rows…</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type.</param>
    public static Func<Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, TResult>(
        Func<T1, T2, T3, T4, TResult> udf,
        DataType returnType
    )
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4) => function.Apply(c1, c2, c3, c4);
    }

    /// <summary>A function of 4 arguments over columns that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public static Func<Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Row> udf, StructType returnType)
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4) => function.Apply(c1, c2, c3, c4);
    }

    /// <summary>A function of 5 arguments over columns. An argument that may be null is declared as such (<c>double?</c>).</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the column's.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static Func<Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, TResult>(
        Func<T1, T2, T3, T4, T5, TResult> udf
    )
    {
        var function = RowUdf(udf, DotnetTypes.ToDataType(typeof(TResult)));
        return (c1, c2, c3, c4, c5) => function.Apply(c1, c2, c3, c4, c5);
    }

    /// <summary>A function of 5 arguments over columns that returns a type said here: another decimal, an array of rows…</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type.</param>
    public static Func<Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, TResult>(
        Func<T1, T2, T3, T4, T5, TResult> udf,
        DataType returnType
    )
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5) => function.Apply(c1, c2, c3, c4, c5);
    }

    /// <summary>A function of 5 arguments over columns that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public static Func<Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5>(
        Func<T1, T2, T3, T4, T5, Row> udf,
        StructType returnType
    )
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5) => function.Apply(c1, c2, c3, c4, c5);
    }

    /// <summary>A function of 6 arguments over columns. An argument that may be null is declared as such (<c>double?</c>).</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the column's.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, TResult>(
        Func<T1, T2, T3, T4, T5, T6, TResult> udf
    )
    {
        var function = RowUdf(udf, DotnetTypes.ToDataType(typeof(TResult)));
        return (c1, c2, c3, c4, c5, c6) => function.Apply(c1, c2, c3, c4, c5, c6);
    }

    /// <summary>A function of 6 arguments over columns that returns a type said here: another decimal, an array of rows…</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, TResult>(
        Func<T1, T2, T3, T4, T5, T6, TResult> udf,
        DataType returnType
    )
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5, c6) => function.Apply(c1, c2, c3, c4, c5, c6);
    }

    /// <summary>A function of 6 arguments over columns that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6>(
        Func<T1, T2, T3, T4, T5, T6, Row> udf,
        StructType returnType
    )
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5, c6) => function.Apply(c1, c2, c3, c4, c5, c6);
    }

    /// <summary>A function of 7 arguments over columns. An argument that may be null is declared as such (<c>double?</c>).</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the column's.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, TResult> udf
    )
    {
        var function = RowUdf(udf, DotnetTypes.ToDataType(typeof(TResult)));
        return (c1, c2, c3, c4, c5, c6, c7) => function.Apply(c1, c2, c3, c4, c5, c6, c7);
    }

    /// <summary>A function of 7 arguments over columns that returns a type said here: another decimal, an array of rows…</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, TResult> udf,
        DataType returnType
    )
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7) => function.Apply(c1, c2, c3, c4, c5, c6, c7);
    }

    /// <summary>A function of 7 arguments over columns that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7>(
        Func<T1, T2, T3, T4, T5, T6, T7, Row> udf,
        StructType returnType
    )
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7) => function.Apply(c1, c2, c3, c4, c5, c6, c7);
    }

    /// <summary>A function of 8 arguments over columns. An argument that may be null is declared as such (<c>double?</c>).</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the column's.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> udf
    )
    {
        var function = RowUdf(udf, DotnetTypes.ToDataType(typeof(TResult)));
        return (c1, c2, c3, c4, c5, c6, c7, c8) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8);
    }

    /// <summary>A function of 8 arguments over columns that returns a type said here: another decimal, an array of rows…</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> udf,
        DataType returnType
    )
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7, c8) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8);
    }

    /// <summary>A function of 8 arguments over columns that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, Row> udf,
        StructType returnType
    )
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7, c8) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8);
    }

    /// <summary>A function of 9 arguments over columns. An argument that may be null is declared as such (<c>double?</c>).</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="T9">The .NET type of argument 9.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the column's.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        T9,
        TResult
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> udf)
    {
        var function = RowUdf(udf, DotnetTypes.ToDataType(typeof(TResult)));
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9);
    }

    /// <summary>A function of 9 arguments over columns that returns a type said here: another decimal, an array of rows…</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="T9">The .NET type of argument 9.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        T9,
        TResult
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> udf, DataType returnType)
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9);
    }

    /// <summary>A function of 9 arguments over columns that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="T9">The .NET type of argument 9.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        T9
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, Row> udf, StructType returnType)
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9);
    }

    /// <summary>A function of 10 arguments over columns. An argument that may be null is declared as such (<c>double?</c>).</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="T9">The .NET type of argument 9.</typeparam>
    /// <typeparam name="T10">The .NET type of argument 10.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the column's.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for the result's type.</exception>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        T9,
        T10,
        TResult
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> udf)
    {
        var function = RowUdf(udf, DotnetTypes.ToDataType(typeof(TResult)));
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
    }

    /// <summary>A function of 10 arguments over columns that returns a type said here: another decimal, an array of rows…</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="T9">The .NET type of argument 9.</typeparam>
    /// <typeparam name="T10">The .NET type of argument 10.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        T9,
        T10,
        TResult
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> udf, DataType returnType)
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
    }

    /// <summary>A function of 10 arguments over columns that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="T9">The .NET type of argument 9.</typeparam>
    /// <typeparam name="T10">The .NET type of argument 10.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        T9,
        T10
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, Row> udf, StructType returnType)
    {
        var function = RowUdf(udf, returnType);
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
    }
}
