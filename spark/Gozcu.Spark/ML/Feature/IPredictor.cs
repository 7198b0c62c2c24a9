using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What learns to predict a label from features.</summary>
public interface IPredictor : IJvmObjectReferenceProvider
{
    /// <summary>The column of the features.</summary>
    string GetFeaturesCol();

    /// <summary>The column of the label.</summary>
    string GetLabelCol();

    /// <summary>The column for the prediction.</summary>
    string GetPredictionCol();
}
