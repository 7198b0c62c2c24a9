using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Classification;

/// <summary>A model that predicts the probability of each class.</summary>
public interface IProbabilisticClassificationModel : IClassificationModel
{
    /// <summary>Returns the probability of each class for one row.</summary>
    Vector PredictProbability(Vector features);
}
