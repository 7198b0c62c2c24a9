using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Which .NET class stands for which Java class.</summary>
public static class JavaClasses
{
    /// <summary>
    /// Lets <typeparamref name="T"/> stand for <paramref name="javaClass"/> wherever a stage or a model of that class comes back from the JVM, as in
    /// <see cref="PipelineModel.Stages"/>. MLlib's own classes are known.
    /// </summary>
    /// <typeparam name="T">A class with a constructor that takes a <see cref="Interop.Ipc.JvmObjectReference"/>.</typeparam>
    public static void Register<T>(string javaClass)
        where T : Params => MLClasses.Register(javaClass, typeof(T));
}
