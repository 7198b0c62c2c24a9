using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What may stand in a <see cref="Pipeline"/>, where its class is not known: every <see cref="JavaPipelineStage"/> is one, and nothing else.</summary>
public interface IPipelineStage : IJvmObjectReferenceProvider, Identifiable;
