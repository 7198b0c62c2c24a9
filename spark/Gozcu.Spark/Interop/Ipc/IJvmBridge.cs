namespace Microsoft.Spark.Interop.Ipc;

/// <summary>
/// Calls into the JVM that Spark runs in: any class, any object. Arguments are typed by their .NET type: <see cref="int"/>, <see cref="short"/> and <see cref="byte"/>
/// travel as Java's int, <see cref="long"/> as long, <see cref="double"/> and <see cref="float"/> as double, <see cref="decimal"/> as BigDecimal,
/// <c>byte[]</c> as byte[]; other .NET arrays become Java arrays, lists and other sequences java.util.ArrayList, dictionaries java.util.HashMap,
/// and <see cref="IJvmObjectReferenceProvider"/> the object it stands for. Results come back likewise; objects, collections and arrays of the JVM as
/// <see cref="JvmObjectReference"/>. A Java exception is thrown as <see cref="JvmException"/>.
/// </summary>
public interface IJvmBridge : IDisposable
{
    /// <summary>Constructs an object.</summary>
    /// <param name="className">The class with its package; nested classes are separated by <c>$</c>.</param>
    /// <param name="arg0">The argument.</param>
    JvmObjectReference CallConstructor(string className, object? arg0);

    /// <summary>Constructs an object.</summary>
    /// <param name="className">The class with its package; nested classes are separated by <c>$</c>.</param>
    /// <param name="arg0">The first argument.</param>
    /// <param name="arg1">The second argument.</param>
    JvmObjectReference CallConstructor(string className, object? arg0, object? arg1);

    /// <summary>Constructs an object.</summary>
    /// <param name="className">The class with its package; nested classes are separated by <c>$</c>.</param>
    /// <param name="args">The arguments.</param>
    JvmObjectReference CallConstructor(string className, params object?[] args);

    /// <summary>Calls a static method.</summary>
    /// <param name="className">The class with its package. Scala objects answer through their class, or through <c>Class$</c> and its field <c>MODULE$</c>.</param>
    /// <param name="methodName">The method's name.</param>
    /// <param name="arg0">The argument.</param>
    /// <returns>The result; null for void.</returns>
    object? CallStaticJavaMethod(string className, string methodName, object? arg0);

    /// <summary>Calls a static method.</summary>
    /// <param name="className">The class with its package.</param>
    /// <param name="methodName">The method's name.</param>
    /// <param name="arg0">The first argument.</param>
    /// <param name="arg1">The second argument.</param>
    /// <returns>The result; null for void.</returns>
    object? CallStaticJavaMethod(string className, string methodName, object? arg0, object? arg1);

    /// <summary>Calls a static method.</summary>
    /// <param name="className">The class with its package.</param>
    /// <param name="methodName">The method's name.</param>
    /// <param name="args">The arguments.</param>
    /// <returns>The result; null for void.</returns>
    object? CallStaticJavaMethod(string className, string methodName, params object?[] args);

    /// <summary>Calls a method of an object.</summary>
    /// <param name="jvmObject">The object.</param>
    /// <param name="methodName">The method's name.</param>
    /// <param name="arg0">The argument.</param>
    /// <returns>The result; null for void.</returns>
    object? CallNonStaticJavaMethod(JvmObjectReference jvmObject, string methodName, object? arg0);

    /// <summary>Calls a method of an object.</summary>
    /// <param name="jvmObject">The object.</param>
    /// <param name="methodName">The method's name.</param>
    /// <param name="arg0">The first argument.</param>
    /// <param name="arg1">The second argument.</param>
    /// <returns>The result; null for void.</returns>
    object? CallNonStaticJavaMethod(JvmObjectReference jvmObject, string methodName, object? arg0, object? arg1);

    /// <summary>Calls a method of an object.</summary>
    /// <param name="jvmObject">The object.</param>
    /// <param name="methodName">The method's name.</param>
    /// <param name="args">The arguments.</param>
    /// <returns>The result; null for void.</returns>
    object? CallNonStaticJavaMethod(JvmObjectReference jvmObject, string methodName, params object?[] args);

    /// <summary>Reads a public static field.</summary>
    /// <param name="className">The class with its package.</param>
    /// <param name="fieldName">The field's name, for example <c>MODULE$</c>.</param>
    object? ReadStaticField(string className, string fieldName);

    /// <summary>Reads a public field of an object.</summary>
    /// <param name="jvmObject">The object.</param>
    /// <param name="fieldName">The field's name.</param>
    object? ReadField(JvmObjectReference jvmObject, string fieldName);
}
