using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Custom;

/// <summary>A stage written in .NET. An object in the JVM with the same id represents it; it holds the saved form and fails if it is run.</summary>
internal interface ICustomStage : IJvmObjectReferenceProvider
{
    /// <summary>Binds this object to the JVM object that represents it.</summary>
    void Adopt(JvmObjectReference reference);
}
