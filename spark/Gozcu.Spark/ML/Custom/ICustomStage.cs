using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Custom;

/// <summary>A stage that is written in .NET. In the JVM an object of the same id stands for it, which holds what is saved and refuses to run.</summary>
internal interface ICustomStage : IJvmObjectReferenceProvider
{
    /// <summary>Makes this object the one that <paramref name="reference"/> stands for.</summary>
    void Adopt(JvmObjectReference reference);
}
