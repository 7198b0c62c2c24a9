using Microsoft.Spark.ML.Feature;

namespace Microsoft.Spark.ML.Classification;

/// <summary>What learns to tell classes apart.</summary>
public interface IClassifier : IPredictor
{
    /// <summary>The column for the raw score of each class.</summary>
    string GetRawPredictionCol();
}
