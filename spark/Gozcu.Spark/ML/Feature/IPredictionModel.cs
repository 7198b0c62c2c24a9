using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What predicts a label from features.</summary>
public interface IPredictionModel : IJvmObjectReferenceProvider
{
    /// <summary>The number of features; -1 when it is not known.</summary>
    int NumFeatures { get; }

    /// <summary>The prediction for one row.</summary>
    double Predict(Vector features);
}
