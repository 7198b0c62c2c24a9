namespace Microsoft.Spark.Interop.Ipc;

/// <summary>
/// Calls into the JVM that Spark runs in: any class, any object. The .NET type of an argument determines its Java type: <see cref="int"/>, <see cref="short"/> and
/// <see cref="byte"/> become int, <see cref="long"/> long, <see cref="double"/> and <see cref="float"/> double, <see cref="decimal"/> BigDecimal, and <c>byte[]</c> byte[]. Other
/// .NET arrays become Java arrays, lists and other sequences java.util.ArrayList, dictionaries java.util.HashMap, and an <see cref="IJvmObjectReferenceProvider"/> the object that
/// it represents. Results are converted likewise; objects, collections and arrays of the JVM become <see cref="JvmObjectReference"/>. A Java exception is thrown as
/// <see cref="JvmException"/>.
/// </summary>
public interface IJvmBridge : IDisposable
{
    /// <summary>Constructs an object.</summary>
    /// <param name="className">Name of the class with its package; <c>$</c> separates nested classes.</param>
    /// <param name="arg0">Argument.</param>
    JvmObjectReference CallConstructor(string className, object? arg0);

    /// <summary>Constructs an object.</summary>
    /// <param name="className">Name of the class with its package; <c>$</c> separates nested classes.</param>
    /// <param name="arg0">First argument.</param>
    /// <param name="arg1">Second argument.</param>
    JvmObjectReference CallConstructor(string className, object? arg0, object? arg1);

    /// <summary>Constructs an object.</summary>
    /// <param name="className">Name of the class with its package; <c>$</c> separates nested classes.</param>
    /// <param name="args">Arguments.</param>
    JvmObjectReference CallConstructor(string className, params object?[] args);

    /// <summary>Calls a static method.</summary>
    /// <param name="className">Name of the class with its package. Scala objects are called through their class, or through <c>Class$</c> and its field <c>MODULE$</c>.</param>
    /// <param name="methodName">Name of the method.</param>
    /// <param name="arg0">Argument.</param>
    /// <returns>The result; null for void.</returns>
    object? CallStaticJavaMethod(string className, string methodName, object? arg0);

    /// <summary>Calls a static method.</summary>
    /// <param name="className">Name of the class with its package.</param>
    /// <param name="methodName">Name of the method.</param>
    /// <param name="arg0">First argument.</param>
    /// <param name="arg1">Second argument.</param>
    /// <returns>The result; null for void.</returns>
    object? CallStaticJavaMethod(string className, string methodName, object? arg0, object? arg1);

    /// <summary>Calls a static method.</summary>
    /// <param name="className">Name of the class with its package.</param>
    /// <param name="methodName">Name of the method.</param>
    /// <param name="args">Arguments.</param>
    /// <returns>The result; null for void.</returns>
    object? CallStaticJavaMethod(string className, string methodName, params object?[] args);

    /// <summary>Calls a method of an object.</summary>
    /// <param name="jvmObject">The object.</param>
    /// <param name="methodName">Name of the method.</param>
    /// <param name="arg0">Argument.</param>
    /// <returns>The result; null for void.</returns>
    object? CallNonStaticJavaMethod(JvmObjectReference jvmObject, string methodName, object? arg0);

    /// <summary>Calls a method of an object.</summary>
    /// <param name="jvmObject">The object.</param>
    /// <param name="methodName">Name of the method.</param>
    /// <param name="arg0">First argument.</param>
    /// <param name="arg1">Second argument.</param>
    /// <returns>The result; null for void.</returns>
    object? CallNonStaticJavaMethod(JvmObjectReference jvmObject, string methodName, object? arg0, object? arg1);

    /// <summary>Calls a method of an object.</summary>
    /// <param name="jvmObject">The object.</param>
    /// <param name="methodName">Name of the method.</param>
    /// <param name="args">Arguments.</param>
    /// <returns>The result; null for void.</returns>
    object? CallNonStaticJavaMethod(JvmObjectReference jvmObject, string methodName, params object?[] args);

    /// <summary>Reads a public static field.</summary>
    /// <param name="className">Name of the class with its package.</param>
    /// <param name="fieldName">Name of the field, such as <c>MODULE$</c>.</param>
    object? ReadStaticField(string className, string fieldName);

    /// <summary>Reads a public field of an object.</summary>
    /// <param name="jvmObject">The object.</param>
    /// <param name="fieldName">Name of the field.</param>
    object? ReadField(JvmObjectReference jvmObject, string fieldName);
}
