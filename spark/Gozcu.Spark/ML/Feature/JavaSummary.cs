using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What a model says about its training or about an evaluation.</summary>
public abstract class JavaSummary : JvmView
{
    /// <summary>A summary that stands for an object of the JVM.</summary>
    protected JavaSummary(JvmObjectReference reference)
        : base(reference) { }
}
