using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Classification;

/// <summary>An estimator of classification models, for code that does not know its class.</summary>
public interface IClassifier : IPredictor
{
    /// <summary>Parameter: name of the column of raw scores per class.</summary>
    Param<string> RawPredictionCol { get; }

    /// <summary>Returns the name of the column of raw scores per class.</summary>
    string GetRawPredictionCol();

    /// <summary>Sets the name of the column of features.</summary>
    new IClassifier SetFeaturesCol(string value) => this.With(FeaturesCol, value);

    /// <summary>Sets the name of the column of labels.</summary>
    new IClassifier SetLabelCol(string value) => this.With(LabelCol, value);

    /// <summary>Sets the name of the column of predictions.</summary>
    new IClassifier SetPredictionCol(string value) => this.With(PredictionCol, value);

    /// <summary>Sets the name of the column of raw scores per class.</summary>
    IClassifier SetRawPredictionCol(string value) => this.With(RawPredictionCol, value);

    /// <summary>Sets a parameter by its name.</summary>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid for it.</exception>
    new IClassifier Set(string paramName, object value) => this.With(paramName, value);
}
