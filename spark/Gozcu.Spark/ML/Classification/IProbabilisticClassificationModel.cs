using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Classification;

/// <summary>What gives each class a probability.</summary>
public interface IProbabilisticClassificationModel : IClassificationModel
{
    /// <summary>The probability of each class for one row.</summary>
    Vector PredictProbability(Vector features);
}
