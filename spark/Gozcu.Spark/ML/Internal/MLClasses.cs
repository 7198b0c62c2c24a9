using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;

namespace Microsoft.Spark.ML.Internal;

/// <summary>Maps Java classes to .NET classes and wraps references in them.</summary>
internal static partial class MLClasses
{
    private static readonly ConcurrentDictionary<string, Type> s_registered = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, ConstructorInfo> s_constructors = new();

    internal static void Register(string javaClass, Type type) => s_registered[javaClass] = type;

    /// <summary>
    /// Returns the .NET object for <paramref name="reference"/>. If <paramref name="declared"/> is abstract or an interface, the class of the Java object decides; an unknown one
    /// becomes a <see cref="JvmTransformer"/> or <see cref="JvmEstimator"/>.
    /// </summary>
    internal static object Wrap(Type declared, JvmObjectReference reference)
    {
        if (!declared.IsAbstract && !typeof(JavaSummary).IsAssignableFrom(declared))
        {
            return Construct(declared, reference);
        }
        var javaClass = JvmClass.NameOf(reference);
        if (
            javaClass == Custom.CustomStages.JavaClass
            && Custom.CustomStages.Restore(reference) is { } stage
            && declared.IsInstanceOfType(stage)
        )
        {
            return stage;
        }
        if (Find(javaClass) is { } type && declared.IsAssignableFrom(type))
        {
            return Construct(type, reference);
        }
        if (!declared.IsAbstract)
        {
            return Construct(declared, reference);
        }
        foreach (var fallback in (Type[])[typeof(JvmTransformer), typeof(JvmEstimator)])
        {
            if (declared.IsAssignableFrom(fallback) && IsA(reference, fallback))
            {
                return Construct(fallback, reference);
            }
        }
        throw new InvalidOperationException(
            $"no .NET class is known for {javaClass}, which was expected to be a {declared.Name}: register one with JavaClasses.Register"
        );
    }

    /// <summary>Returns the .NET class of a Java class, or null if none is known.</summary>
    internal static Type? Find(string javaClass)
    {
        if (s_registered.TryGetValue(javaClass, out var registered))
        {
            return registered;
        }
        // Summaries are Scala traits; the JVM returns a class named after the trait with this suffix.
        const string implementation = "Impl";
        var name = javaClass.EndsWith(implementation, StringComparison.Ordinal) ? javaClass[..^implementation.Length] : javaClass;
        return Generated.GetValueOrDefault(name);
    }

    private static bool IsA(JvmObjectReference reference, Type fallback)
    {
        var javaClass = fallback == typeof(JvmTransformer) ? "org.apache.spark.ml.Transformer" : "org.apache.spark.ml.Estimator";
        var type = (JvmObjectReference)reference.Jvm.CallStaticJavaMethod("java.lang.Class", "forName", [javaClass])!;
        return (bool)type.Invoke("isInstance", [reference])!;
    }

    private static object Construct(Type type, JvmObjectReference reference)
    {
        var constructor = s_constructors.GetOrAdd(
            type,
            static wanted =>
                wanted.GetConstructor(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly,
                    [typeof(JvmObjectReference)]
                ) ?? throw new InvalidOperationException($"{wanted} needs a constructor that takes a {nameof(JvmObjectReference)}")
        );
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [reference], null);
    }
}
