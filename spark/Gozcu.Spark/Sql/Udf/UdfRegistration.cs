using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Gives C# functions names that SQL knows, within a session.</summary>
public sealed class UdfRegistration : IJvmObjectReferenceProvider
{
    internal UdfRegistration(JvmObjectReference reference) => Reference = reference;

    /// <summary>The session's registry in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Registers a function of a Java class.</summary>
    /// <typeparam name="TResult">The .NET type of its result, which decides the SQL type.</typeparam>
    public void RegisterJava<TResult>(string name, string className) =>
        Reference.Invoke("registerJava", name, className, DataTypeReference.Of(Reference.Jvm, DotnetTypes.ToDataType(typeof(TResult))));

    /// <summary>Registers an aggregate function of a Java class.</summary>
    public void RegisterJavaUDAF(string name, string className) => Reference.Invoke("registerJavaUDAF", name, className);

    private void Register(string name, Delegate f, DataType returnType) =>
        Reference.Invoke("registerPython", name, Functions.RowUdf(f, returnType, name).Reference);

    /// <summary>Registers a function of no argument.</summary>
    /// <typeparam name="TResult">The .NET type of the result, which decides the SQL type.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    public void Register<TResult>(string name, Func<TResult> f) => Register(name, f, DotnetTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a function of no argument that returns a type said here.</summary>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The SQL type.</param>
    public void Register<TResult>(string name, Func<TResult> f, DataType returnType) => Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of no argument that returns structs.</summary>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public void Register(string name, Func<Row> f, StructType returnType) => Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 1 argument.</summary>
    /// <typeparam name="T">The .NET type of argument 1.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the SQL type.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    public void Register<T, TResult>(string name, Func<T, TResult> f) => Register(name, f, DotnetTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a function of 1 argument that returns a type said here.</summary>
    /// <typeparam name="T">The .NET type of argument 1.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The SQL type.</param>
    public void Register<T, TResult>(string name, Func<T, TResult> f, DataType returnType) => Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 1 argument that returns structs.</summary>
    /// <typeparam name="T">The .NET type of argument 1.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public void Register<T>(string name, Func<T, Row> f, StructType returnType) => Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 2 arguments.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the SQL type.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    public void Register<T1, T2, TResult>(string name, Func<T1, T2, TResult> f) =>
        Register(name, f, DotnetTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a function of 2 arguments that returns a type said here.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The SQL type.</param>
    public void Register<T1, T2, TResult>(string name, Func<T1, T2, TResult> f, DataType returnType) =>
        Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 2 arguments that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public void Register<T1, T2>(string name, Func<T1, T2, Row> f, StructType returnType) => Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 3 arguments.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the SQL type.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    public void Register<T1, T2, T3, TResult>(string name, Func<T1, T2, T3, TResult> f) =>
        Register(name, f, DotnetTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a function of 3 arguments that returns a type said here.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The SQL type.</param>
    public void Register<T1, T2, T3, TResult>(string name, Func<T1, T2, T3, TResult> f, DataType returnType) =>
        Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 3 arguments that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public void Register<T1, T2, T3>(string name, Func<T1, T2, T3, Row> f, StructType returnType) =>
        Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 4 arguments.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the SQL type.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    public void Register<T1, T2, T3, T4, TResult>(string name, Func<T1, T2, T3, T4, TResult> f) =>
        Register(name, f, DotnetTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a function of 4 arguments that returns a type said here.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The SQL type.</param>
    public void Register<T1, T2, T3, T4, TResult>(string name, Func<T1, T2, T3, T4, TResult> f, DataType returnType) =>
        Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 4 arguments that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public void Register<T1, T2, T3, T4>(string name, Func<T1, T2, T3, T4, Row> f, StructType returnType) =>
        Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 5 arguments.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the SQL type.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    public void Register<T1, T2, T3, T4, T5, TResult>(string name, Func<T1, T2, T3, T4, T5, TResult> f) =>
        Register(name, f, DotnetTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a function of 5 arguments that returns a type said here.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The SQL type.</param>
    public void Register<T1, T2, T3, T4, T5, TResult>(string name, Func<T1, T2, T3, T4, T5, TResult> f, DataType returnType) =>
        Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 5 arguments that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public void Register<T1, T2, T3, T4, T5>(string name, Func<T1, T2, T3, T4, T5, Row> f, StructType returnType) =>
        Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 6 arguments.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the SQL type.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    public void Register<T1, T2, T3, T4, T5, T6, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, TResult> f) =>
        Register(name, f, DotnetTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a function of 6 arguments that returns a type said here.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The SQL type.</param>
    public void Register<T1, T2, T3, T4, T5, T6, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, TResult> f, DataType returnType) =>
        Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 6 arguments that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public void Register<T1, T2, T3, T4, T5, T6>(string name, Func<T1, T2, T3, T4, T5, T6, Row> f, StructType returnType) =>
        Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 7 arguments.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the SQL type.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, T7, TResult> f) =>
        Register(name, f, DotnetTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a function of 7 arguments that returns a type said here.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The SQL type.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, TResult>(
        string name,
        Func<T1, T2, T3, T4, T5, T6, T7, TResult> f,
        DataType returnType
    ) => Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 7 arguments that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7>(string name, Func<T1, T2, T3, T4, T5, T6, T7, Row> f, StructType returnType) =>
        Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 8 arguments.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the SQL type.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> f) =>
        Register(name, f, DotnetTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a function of 8 arguments that returns a type said here.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The SQL type.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
        string name,
        Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> f,
        DataType returnType
    ) => Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 8 arguments that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, Row> f, StructType returnType) =>
        Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 9 arguments.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="T9">The .NET type of argument 9.</typeparam>
    /// <typeparam name="TResult">The .NET type of the result, which decides the SQL type.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> f) =>
        Register(name, f, DotnetTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a function of 9 arguments that returns a type said here.</summary>
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
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The SQL type.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(
        string name,
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> f,
        DataType returnType
    ) => Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 9 arguments that returns structs.</summary>
    /// <typeparam name="T1">The .NET type of argument 1.</typeparam>
    /// <typeparam name="T2">The .NET type of argument 2.</typeparam>
    /// <typeparam name="T3">The .NET type of argument 3.</typeparam>
    /// <typeparam name="T4">The .NET type of argument 4.</typeparam>
    /// <typeparam name="T5">The .NET type of argument 5.</typeparam>
    /// <typeparam name="T6">The .NET type of argument 6.</typeparam>
    /// <typeparam name="T7">The .NET type of argument 7.</typeparam>
    /// <typeparam name="T8">The .NET type of argument 8.</typeparam>
    /// <typeparam name="T9">The .NET type of argument 9.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9>(
        string name,
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, Row> f,
        StructType returnType
    ) => Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 10 arguments.</summary>
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
    /// <typeparam name="TResult">The .NET type of the result, which decides the SQL type.</typeparam>
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(
        string name,
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> f
    ) => Register(name, f, DotnetTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a function of 10 arguments that returns a type said here.</summary>
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
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The SQL type.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(
        string name,
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> f,
        DataType returnType
    ) => Register(name, (Delegate)f, returnType);

    /// <summary>Registers a function of 10 arguments that returns structs.</summary>
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
    /// <param name="name">What SQL calls it.</param>
    /// <param name="f">The function: a lambda or a method. What it captures travels with it.</param>
    /// <param name="returnType">The struct's fields, in the order of the row's values.</param>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(
        string name,
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, Row> f,
        StructType returnType
    ) => Register(name, (Delegate)f, returnType);
}
