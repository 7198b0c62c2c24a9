using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Classification;

/// <summary>What tells classes apart.</summary>
public interface IClassificationModel : IPredictionModel
{
    /// <summary>The number of classes; labels are 0 to one less.</summary>
    int NumClasses { get; }

    /// <summary>The raw score of each class for one row.</summary>
    Vector PredictRaw(Vector features);
}
