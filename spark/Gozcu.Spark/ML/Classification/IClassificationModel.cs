using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Classification;

/// <summary>A model that predicts classes.</summary>
public interface IClassificationModel : IPredictionModel
{
    /// <summary>Number of classes. Labels run from 0 to this number minus 1.</summary>
    int NumClasses { get; }

    /// <summary>Returns the raw score of each class for one row.</summary>
    Vector PredictRaw(Vector features);
}
