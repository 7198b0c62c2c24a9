using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Feature;

/// <summary>A model that predicts a label from features.</summary>
public interface IPredictionModel : IJvmObjectReferenceProvider
{
    /// <summary>Number of features; -1 if unknown.</summary>
    int NumFeatures { get; }

    /// <summary>Predicts the label of one row.</summary>
    double Predict(Vector features);
}
