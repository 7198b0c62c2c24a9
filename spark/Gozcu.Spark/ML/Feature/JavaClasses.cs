using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Maps Java classes to .NET classes.</summary>
public static class JavaClasses
{
    /// <summary>
    /// Registers <typeparamref name="T"/> as the .NET class for <paramref name="javaClass"/>, for stages and models that the JVM returns, as in <see cref="PipelineModel.Stages"/>.
    /// MLlib's own classes are registered already.
    /// </summary>
    /// <typeparam name="T">Class with a constructor that takes a <see cref="Interop.Ipc.JvmObjectReference"/>.</typeparam>
    public static void Register<T>(string javaClass)
        where T : Params => MLClasses.Register(javaClass, typeof(T));
}
