using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Classification;

/// <summary>What learns to tell classes apart, where its class is not known.</summary>
public interface IClassifier : IPredictor
{
    /// <summary>The parameter that names the column for the raw score of each class.</summary>
    Param<string> RawPredictionCol { get; }

    /// <summary>The column for the raw score of each class.</summary>
    string GetRawPredictionCol();

    /// <summary>Sets the column of the features.</summary>
    new IClassifier SetFeaturesCol(string value) => this.With(FeaturesCol, value);

    /// <summary>Sets the column of the label.</summary>
    new IClassifier SetLabelCol(string value) => this.With(LabelCol, value);

    /// <summary>Sets the column for the prediction.</summary>
    new IClassifier SetPredictionCol(string value) => this.With(PredictionCol, value);

    /// <summary>Sets the column for the raw score of each class.</summary>
    IClassifier SetRawPredictionCol(string value) => this.With(RawPredictionCol, value);

    /// <summary>Sets the parameter of that name.</summary>
    /// <exception cref="ArgumentException">The value is of the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid for it.</exception>
    new IClassifier Set(string paramName, object value) => this.With(paramName, value);
}
