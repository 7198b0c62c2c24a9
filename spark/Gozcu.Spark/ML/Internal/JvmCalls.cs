using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Internal;

/// <summary>
/// Calls with arguments and results as .NET values; see <see cref="JvmValues"/> for the types. There is one overload per number of arguments, because a <c>params</c> array would
/// take a single array argument (of strings or param maps) for the list of arguments.
/// </summary>
internal static class JvmCalls
{
    internal static T Call<T>(this JvmObjectReference target, string method) => JvmValues.FromJvm<T>(target.Invoke(method, []));

    internal static T Call<T>(this JvmObjectReference target, string method, object? a) => JvmValues.FromJvm<T>(Call(target, method, a));

    internal static T Call<T>(this JvmObjectReference target, string method, object? a, object? b) =>
        JvmValues.FromJvm<T>(Call(target, method, a, b));

    internal static T Call<T>(this JvmObjectReference target, string method, object? a, object? b, object? c) =>
        JvmValues.FromJvm<T>(
            target.Invoke(method, [JvmValues.ToJvm(target.Jvm, a), JvmValues.ToJvm(target.Jvm, b), JvmValues.ToJvm(target.Jvm, c)])
        );

    internal static T Call<T>(this JvmObjectReference target, string method, object? a, object? b, object? c, object? d) =>
        JvmValues.FromJvm<T>(
            target.Invoke(
                method,
                [
                    JvmValues.ToJvm(target.Jvm, a),
                    JvmValues.ToJvm(target.Jvm, b),
                    JvmValues.ToJvm(target.Jvm, c),
                    JvmValues.ToJvm(target.Jvm, d),
                ]
            )
        );

    internal static object? Call(this JvmObjectReference target, string method) => target.Invoke(method, []);

    internal static object? Call(this JvmObjectReference target, string method, object? a) =>
        target.Invoke(method, [JvmValues.ToJvm(target.Jvm, a)]);

    internal static object? Call(this JvmObjectReference target, string method, object? a, object? b) =>
        target.Invoke(method, [JvmValues.ToJvm(target.Jvm, a), JvmValues.ToJvm(target.Jvm, b)]);

    internal static T CallStatic<T>(this IJvmBridge jvm, string className, string method) =>
        JvmValues.FromJvm<T>(jvm.CallStaticJavaMethod(className, method, []));

    internal static T CallStatic<T>(this IJvmBridge jvm, string className, string method, object? a) =>
        JvmValues.FromJvm<T>(jvm.CallStaticJavaMethod(className, method, [JvmValues.ToJvm(jvm, a)]));

    internal static T CallStatic<T>(this IJvmBridge jvm, string className, string method, object? a, object? b) =>
        JvmValues.FromJvm<T>(jvm.CallStaticJavaMethod(className, method, [JvmValues.ToJvm(jvm, a), JvmValues.ToJvm(jvm, b)]));

    internal static T CallStatic<T>(this IJvmBridge jvm, string className, string method, object? a, object? b, object? c) =>
        JvmValues.FromJvm<T>(
            jvm.CallStaticJavaMethod(className, method, [JvmValues.ToJvm(jvm, a), JvmValues.ToJvm(jvm, b), JvmValues.ToJvm(jvm, c)])
        );

    internal static T CallStatic<T>(this IJvmBridge jvm, string className, string method, object? a, object? b, object? c, object? d) =>
        JvmValues.FromJvm<T>(
            jvm.CallStaticJavaMethod(
                className,
                method,
                [JvmValues.ToJvm(jvm, a), JvmValues.ToJvm(jvm, b), JvmValues.ToJvm(jvm, c), JvmValues.ToJvm(jvm, d)]
            )
        );

    internal static JvmObjectReference Construct(this IJvmBridge jvm, string className) => jvm.CallConstructor(className, []);

    internal static JvmObjectReference Construct(this IJvmBridge jvm, string className, object? a) =>
        jvm.CallConstructor(className, [JvmValues.ToJvm(jvm, a)]);

    internal static JvmObjectReference Construct(this IJvmBridge jvm, string className, object? a, object? b) =>
        jvm.CallConstructor(className, [JvmValues.ToJvm(jvm, a), JvmValues.ToJvm(jvm, b)]);

    internal static JvmObjectReference Construct(this IJvmBridge jvm, string className, object? a, object? b, object? c) =>
        jvm.CallConstructor(className, [JvmValues.ToJvm(jvm, a), JvmValues.ToJvm(jvm, b), JvmValues.ToJvm(jvm, c)]);
}
