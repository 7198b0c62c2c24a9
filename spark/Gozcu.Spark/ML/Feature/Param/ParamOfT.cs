using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>A parameter whose values are of type <typeparamref name="T"/>.</summary>
public sealed class Param<T> : Param
{
    internal Param(JvmObjectReference reference)
        : base(reference) { }
}
