using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature;

/// <summary>A stage of a <see cref="Pipeline"/>, for code that does not know its class. Exactly the <see cref="JavaPipelineStage"/> objects implement it.</summary>
public interface IPipelineStage : IJvmObjectReferenceProvider, Identifiable;
