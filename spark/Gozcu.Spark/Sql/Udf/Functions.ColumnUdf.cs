using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Sql;

/// <content>C# functions over whole columns of a batch: the fastest kind.</content>
public static partial class Functions
{
    /// <summary>
    /// A function that is called once a partition with the columns of batch after batch and returns a column for each: for what is costly to begin, such as loading a model.
    /// </summary>
    /// <typeparam name="TResult">The class of the columns that come out.</typeparam>
    /// <param name="udf">From the argument columns of each batch to a column of as many rows.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column[], Column> ColumnIteratorUdf<TResult>(
        Func<IEnumerable<ArrowColumn[]>, IEnumerable<TResult>> udf,
        DataType? returnType = null
    )
        where TResult : ArrowColumn
    {
        var function = new UserDefinedFunction(
            EvalType.ScalarIterator,
            FunctionKind.ColumnIterator,
            (Func<IEnumerable<ArrowColumn[]>, IEnumerable<ArrowColumn>>)udf,
            ColumnTypes.Of(typeof(TResult), returnType),
            FunctionName.Of(udf)
        );
        return function.Apply;
    }

    private static UserDefinedFunction ColumnUdf(
        Func<ArrowColumn[], ColumnBuilder, ArrowColumn> call,
        Delegate udf,
        Type result,
        DataType? returnType
    ) => new(EvalType.Scalar, FunctionKind.Column, call, ColumnTypes.Of(result, returnType), FunctionName.Of(udf));

    /// <summary>A function over 1 column of a batch that returns a column of as many rows. Columns are valid until the function returns.</summary>
    /// <typeparam name="T">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TResult">The class of the column that comes out, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column, Column> ColumnUdf<T, TResult>(Func<T, TResult> udf, DataType? returnType = null)
        where T : ArrowColumn
        where TResult : ArrowColumn
    {
        var function = ColumnUdf((columns, _) => udf(ColumnArgument.Of<T>(columns, 0)), udf, typeof(TResult), returnType);
        return c1 => function.Apply(c1);
    }

    /// <summary>A function over 1 column of a batch that appends as many rows to a builder, whose memory is used for batch after batch: nothing is allocated per batch.</summary>
    /// <typeparam name="T">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TBuilder">The class of the builder, e.g. <see cref="DoubleColumnBuilder"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where the builder's class does not say it.</param>
    public static Func<Column, Column> ColumnUdf<T, TBuilder>(Action<T, TBuilder> udf, DataType? returnType = null)
        where T : ArrowColumn
        where TBuilder : ColumnBuilder
    {
        var function = ColumnUdf(
            (columns, builder) =>
            {
                udf(ColumnArgument.Of<T>(columns, 0), (TBuilder)builder);
                return builder.Build();
            },
            udf,
            typeof(TBuilder),
            returnType
        );
        return c1 => function.Apply(c1);
    }

    /// <summary>A function over 2 columns of a batch that returns a column of as many rows. Columns are valid until the function returns.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TResult">The class of the column that comes out, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column, Column, Column> ColumnUdf<T1, T2, TResult>(Func<T1, T2, TResult> udf, DataType? returnType = null)
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where TResult : ArrowColumn
    {
        var function = ColumnUdf(
            (columns, _) => udf(ColumnArgument.Of<T1>(columns, 0), ColumnArgument.Of<T2>(columns, 1)),
            udf,
            typeof(TResult),
            returnType
        );
        return (c1, c2) => function.Apply(c1, c2);
    }

    /// <summary>A function over 2 columns of a batch that appends as many rows to a builder, whose memory is used for batch after batch: nothing is allocated per batch.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TBuilder">The class of the builder, e.g. <see cref="DoubleColumnBuilder"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where the builder's class does not say it.</param>
    public static Func<Column, Column, Column> ColumnUdf<T1, T2, TBuilder>(Action<T1, T2, TBuilder> udf, DataType? returnType = null)
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where TBuilder : ColumnBuilder
    {
        var function = ColumnUdf(
            (columns, builder) =>
            {
                udf(ColumnArgument.Of<T1>(columns, 0), ColumnArgument.Of<T2>(columns, 1), (TBuilder)builder);
                return builder.Build();
            },
            udf,
            typeof(TBuilder),
            returnType
        );
        return (c1, c2) => function.Apply(c1, c2);
    }

    /// <summary>A function over 3 columns of a batch that returns a column of as many rows. Columns are valid until the function returns.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TResult">The class of the column that comes out, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column, Column, Column, Column> ColumnUdf<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> udf,
        DataType? returnType = null
    )
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where TResult : ArrowColumn
    {
        var function = ColumnUdf(
            (columns, _) => udf(ColumnArgument.Of<T1>(columns, 0), ColumnArgument.Of<T2>(columns, 1), ColumnArgument.Of<T3>(columns, 2)),
            udf,
            typeof(TResult),
            returnType
        );
        return (c1, c2, c3) => function.Apply(c1, c2, c3);
    }

    /// <summary>A function over 3 columns of a batch that appends as many rows to a builder, whose memory is used for batch after batch: nothing is allocated per batch.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TBuilder">The class of the builder, e.g. <see cref="DoubleColumnBuilder"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where the builder's class does not say it.</param>
    public static Func<Column, Column, Column, Column> ColumnUdf<T1, T2, T3, TBuilder>(
        Action<T1, T2, T3, TBuilder> udf,
        DataType? returnType = null
    )
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where TBuilder : ColumnBuilder
    {
        var function = ColumnUdf(
            (columns, builder) =>
            {
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    (TBuilder)builder
                );
                return builder.Build();
            },
            udf,
            typeof(TBuilder),
            returnType
        );
        return (c1, c2, c3) => function.Apply(c1, c2, c3);
    }

    /// <summary>A function over 4 columns of a batch that returns a column of as many rows. Columns are valid until the function returns.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TResult">The class of the column that comes out, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column> ColumnUdf<T1, T2, T3, T4, TResult>(
        Func<T1, T2, T3, T4, TResult> udf,
        DataType? returnType = null
    )
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where TResult : ArrowColumn
    {
        var function = ColumnUdf(
            (columns, _) =>
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3)
                ),
            udf,
            typeof(TResult),
            returnType
        );
        return (c1, c2, c3, c4) => function.Apply(c1, c2, c3, c4);
    }

    /// <summary>A function over 4 columns of a batch that appends as many rows to a builder, whose memory is used for batch after batch: nothing is allocated per batch.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TBuilder">The class of the builder, e.g. <see cref="DoubleColumnBuilder"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where the builder's class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column> ColumnUdf<T1, T2, T3, T4, TBuilder>(
        Action<T1, T2, T3, T4, TBuilder> udf,
        DataType? returnType = null
    )
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where TBuilder : ColumnBuilder
    {
        var function = ColumnUdf(
            (columns, builder) =>
            {
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    (TBuilder)builder
                );
                return builder.Build();
            },
            udf,
            typeof(TBuilder),
            returnType
        );
        return (c1, c2, c3, c4) => function.Apply(c1, c2, c3, c4);
    }

    /// <summary>A function over 5 columns of a batch that returns a column of as many rows. Columns are valid until the function returns.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TResult">The class of the column that comes out, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column> ColumnUdf<T1, T2, T3, T4, T5, TResult>(
        Func<T1, T2, T3, T4, T5, TResult> udf,
        DataType? returnType = null
    )
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where TResult : ArrowColumn
    {
        var function = ColumnUdf(
            (columns, _) =>
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4)
                ),
            udf,
            typeof(TResult),
            returnType
        );
        return (c1, c2, c3, c4, c5) => function.Apply(c1, c2, c3, c4, c5);
    }

    /// <summary>A function over 5 columns of a batch that appends as many rows to a builder, whose memory is used for batch after batch: nothing is allocated per batch.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TBuilder">The class of the builder, e.g. <see cref="DoubleColumnBuilder"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where the builder's class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column> ColumnUdf<T1, T2, T3, T4, T5, TBuilder>(
        Action<T1, T2, T3, T4, T5, TBuilder> udf,
        DataType? returnType = null
    )
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where TBuilder : ColumnBuilder
    {
        var function = ColumnUdf(
            (columns, builder) =>
            {
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4),
                    (TBuilder)builder
                );
                return builder.Build();
            },
            udf,
            typeof(TBuilder),
            returnType
        );
        return (c1, c2, c3, c4, c5) => function.Apply(c1, c2, c3, c4, c5);
    }

    /// <summary>A function over 6 columns of a batch that returns a column of as many rows. Columns are valid until the function returns.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T6">The class of column 6, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TResult">The class of the column that comes out, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column> ColumnUdf<T1, T2, T3, T4, T5, T6, TResult>(
        Func<T1, T2, T3, T4, T5, T6, TResult> udf,
        DataType? returnType = null
    )
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where T6 : ArrowColumn
        where TResult : ArrowColumn
    {
        var function = ColumnUdf(
            (columns, _) =>
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4),
                    ColumnArgument.Of<T6>(columns, 5)
                ),
            udf,
            typeof(TResult),
            returnType
        );
        return (c1, c2, c3, c4, c5, c6) => function.Apply(c1, c2, c3, c4, c5, c6);
    }

    /// <summary>A function over 6 columns of a batch that appends as many rows to a builder, whose memory is used for batch after batch: nothing is allocated per batch.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T6">The class of column 6, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TBuilder">The class of the builder, e.g. <see cref="DoubleColumnBuilder"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where the builder's class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column> ColumnUdf<T1, T2, T3, T4, T5, T6, TBuilder>(
        Action<T1, T2, T3, T4, T5, T6, TBuilder> udf,
        DataType? returnType = null
    )
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where T6 : ArrowColumn
        where TBuilder : ColumnBuilder
    {
        var function = ColumnUdf(
            (columns, builder) =>
            {
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4),
                    ColumnArgument.Of<T6>(columns, 5),
                    (TBuilder)builder
                );
                return builder.Build();
            },
            udf,
            typeof(TBuilder),
            returnType
        );
        return (c1, c2, c3, c4, c5, c6) => function.Apply(c1, c2, c3, c4, c5, c6);
    }

    /// <summary>A function over 7 columns of a batch that returns a column of as many rows. Columns are valid until the function returns.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T6">The class of column 6, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T7">The class of column 7, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TResult">The class of the column that comes out, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column> ColumnUdf<T1, T2, T3, T4, T5, T6, T7, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, TResult> udf,
        DataType? returnType = null
    )
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where T6 : ArrowColumn
        where T7 : ArrowColumn
        where TResult : ArrowColumn
    {
        var function = ColumnUdf(
            (columns, _) =>
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4),
                    ColumnArgument.Of<T6>(columns, 5),
                    ColumnArgument.Of<T7>(columns, 6)
                ),
            udf,
            typeof(TResult),
            returnType
        );
        return (c1, c2, c3, c4, c5, c6, c7) => function.Apply(c1, c2, c3, c4, c5, c6, c7);
    }

    /// <summary>A function over 7 columns of a batch that appends as many rows to a builder, whose memory is used for batch after batch: nothing is allocated per batch.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T6">The class of column 6, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T7">The class of column 7, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TBuilder">The class of the builder, e.g. <see cref="DoubleColumnBuilder"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where the builder's class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column> ColumnUdf<T1, T2, T3, T4, T5, T6, T7, TBuilder>(
        Action<T1, T2, T3, T4, T5, T6, T7, TBuilder> udf,
        DataType? returnType = null
    )
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where T6 : ArrowColumn
        where T7 : ArrowColumn
        where TBuilder : ColumnBuilder
    {
        var function = ColumnUdf(
            (columns, builder) =>
            {
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4),
                    ColumnArgument.Of<T6>(columns, 5),
                    ColumnArgument.Of<T7>(columns, 6),
                    (TBuilder)builder
                );
                return builder.Build();
            },
            udf,
            typeof(TBuilder),
            returnType
        );
        return (c1, c2, c3, c4, c5, c6, c7) => function.Apply(c1, c2, c3, c4, c5, c6, c7);
    }

    /// <summary>A function over 8 columns of a batch that returns a column of as many rows. Columns are valid until the function returns.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T6">The class of column 6, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T7">The class of column 7, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T8">The class of column 8, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TResult">The class of the column that comes out, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column> ColumnUdf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        TResult
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> udf, DataType? returnType = null)
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where T6 : ArrowColumn
        where T7 : ArrowColumn
        where T8 : ArrowColumn
        where TResult : ArrowColumn
    {
        var function = ColumnUdf(
            (columns, _) =>
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4),
                    ColumnArgument.Of<T6>(columns, 5),
                    ColumnArgument.Of<T7>(columns, 6),
                    ColumnArgument.Of<T8>(columns, 7)
                ),
            udf,
            typeof(TResult),
            returnType
        );
        return (c1, c2, c3, c4, c5, c6, c7, c8) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8);
    }

    /// <summary>A function over 8 columns of a batch that appends as many rows to a builder, whose memory is used for batch after batch: nothing is allocated per batch.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T6">The class of column 6, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T7">The class of column 7, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T8">The class of column 8, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TBuilder">The class of the builder, e.g. <see cref="DoubleColumnBuilder"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where the builder's class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column> ColumnUdf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        TBuilder
    >(Action<T1, T2, T3, T4, T5, T6, T7, T8, TBuilder> udf, DataType? returnType = null)
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where T6 : ArrowColumn
        where T7 : ArrowColumn
        where T8 : ArrowColumn
        where TBuilder : ColumnBuilder
    {
        var function = ColumnUdf(
            (columns, builder) =>
            {
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4),
                    ColumnArgument.Of<T6>(columns, 5),
                    ColumnArgument.Of<T7>(columns, 6),
                    ColumnArgument.Of<T8>(columns, 7),
                    (TBuilder)builder
                );
                return builder.Build();
            },
            udf,
            typeof(TBuilder),
            returnType
        );
        return (c1, c2, c3, c4, c5, c6, c7, c8) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8);
    }

    /// <summary>A function over 9 columns of a batch that returns a column of as many rows. Columns are valid until the function returns.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T6">The class of column 6, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T7">The class of column 7, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T8">The class of column 8, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T9">The class of column 9, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TResult">The class of the column that comes out, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> ColumnUdf<
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
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> udf, DataType? returnType = null)
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where T6 : ArrowColumn
        where T7 : ArrowColumn
        where T8 : ArrowColumn
        where T9 : ArrowColumn
        where TResult : ArrowColumn
    {
        var function = ColumnUdf(
            (columns, _) =>
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4),
                    ColumnArgument.Of<T6>(columns, 5),
                    ColumnArgument.Of<T7>(columns, 6),
                    ColumnArgument.Of<T8>(columns, 7),
                    ColumnArgument.Of<T9>(columns, 8)
                ),
            udf,
            typeof(TResult),
            returnType
        );
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9);
    }

    /// <summary>A function over 9 columns of a batch that appends as many rows to a builder, whose memory is used for batch after batch: nothing is allocated per batch.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T6">The class of column 6, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T7">The class of column 7, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T8">The class of column 8, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T9">The class of column 9, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TBuilder">The class of the builder, e.g. <see cref="DoubleColumnBuilder"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where the builder's class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> ColumnUdf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        T9,
        TBuilder
    >(Action<T1, T2, T3, T4, T5, T6, T7, T8, T9, TBuilder> udf, DataType? returnType = null)
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where T6 : ArrowColumn
        where T7 : ArrowColumn
        where T8 : ArrowColumn
        where T9 : ArrowColumn
        where TBuilder : ColumnBuilder
    {
        var function = ColumnUdf(
            (columns, builder) =>
            {
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4),
                    ColumnArgument.Of<T6>(columns, 5),
                    ColumnArgument.Of<T7>(columns, 6),
                    ColumnArgument.Of<T8>(columns, 7),
                    ColumnArgument.Of<T9>(columns, 8),
                    (TBuilder)builder
                );
                return builder.Build();
            },
            udf,
            typeof(TBuilder),
            returnType
        );
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9);
    }

    /// <summary>A function over 10 columns of a batch that returns a column of as many rows. Columns are valid until the function returns.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T6">The class of column 6, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T7">The class of column 7, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T8">The class of column 8, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T9">The class of column 9, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T10">The class of column 10, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TResult">The class of the column that comes out, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> ColumnUdf<
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
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> udf, DataType? returnType = null)
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where T6 : ArrowColumn
        where T7 : ArrowColumn
        where T8 : ArrowColumn
        where T9 : ArrowColumn
        where T10 : ArrowColumn
        where TResult : ArrowColumn
    {
        var function = ColumnUdf(
            (columns, _) =>
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4),
                    ColumnArgument.Of<T6>(columns, 5),
                    ColumnArgument.Of<T7>(columns, 6),
                    ColumnArgument.Of<T8>(columns, 7),
                    ColumnArgument.Of<T9>(columns, 8),
                    ColumnArgument.Of<T10>(columns, 9)
                ),
            udf,
            typeof(TResult),
            returnType
        );
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
    }

    /// <summary>A function over 10 columns of a batch that appends as many rows to a builder, whose memory is used for batch after batch: nothing is allocated per batch.</summary>
    /// <typeparam name="T1">The class of column 1, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">The class of column 2, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T3">The class of column 3, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T4">The class of column 4, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T5">The class of column 5, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T6">The class of column 6, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T7">The class of column 7, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T8">The class of column 8, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T9">The class of column 9, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T10">The class of column 10, e.g. <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TBuilder">The class of the builder, e.g. <see cref="DoubleColumnBuilder"/>.</typeparam>
    /// <param name="udf">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The column's type, where the builder's class does not say it.</param>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> ColumnUdf<
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
        TBuilder
    >(Action<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TBuilder> udf, DataType? returnType = null)
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
        where T4 : ArrowColumn
        where T5 : ArrowColumn
        where T6 : ArrowColumn
        where T7 : ArrowColumn
        where T8 : ArrowColumn
        where T9 : ArrowColumn
        where T10 : ArrowColumn
        where TBuilder : ColumnBuilder
    {
        var function = ColumnUdf(
            (columns, builder) =>
            {
                udf(
                    ColumnArgument.Of<T1>(columns, 0),
                    ColumnArgument.Of<T2>(columns, 1),
                    ColumnArgument.Of<T3>(columns, 2),
                    ColumnArgument.Of<T4>(columns, 3),
                    ColumnArgument.Of<T5>(columns, 4),
                    ColumnArgument.Of<T6>(columns, 5),
                    ColumnArgument.Of<T7>(columns, 6),
                    ColumnArgument.Of<T8>(columns, 7),
                    ColumnArgument.Of<T9>(columns, 8),
                    ColumnArgument.Of<T10>(columns, 9),
                    (TBuilder)builder
                );
                return builder.Build();
            },
            udf,
            typeof(TBuilder),
            returnType
        );
        return (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
    }
}
