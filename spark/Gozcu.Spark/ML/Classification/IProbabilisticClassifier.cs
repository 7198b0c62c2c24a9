using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Classification;

/// <summary>An estimator of models that predict the probability of each class, for code that does not know its class.</summary>
public interface IProbabilisticClassifier : IClassifier
{
    /// <summary>Parameter: name of the column of probabilities per class.</summary>
    Param<string> ProbabilityCol { get; }

    /// <summary>Parameter: thresholds of the classes.</summary>
    Param<double[]> Thresholds { get; }

    /// <summary>Returns the name of the column of probabilities per class.</summary>
    string GetProbabilityCol();

    /// <summary>Returns the thresholds, one per class.</summary>
    double[] GetThresholds();

    /// <summary>Sets the name of the column of features.</summary>
    new IProbabilisticClassifier SetFeaturesCol(string value) => this.With(FeaturesCol, value);

    /// <summary>Sets the name of the column of labels.</summary>
    new IProbabilisticClassifier SetLabelCol(string value) => this.With(LabelCol, value);

    /// <summary>Sets the name of the column of predictions.</summary>
    new IProbabilisticClassifier SetPredictionCol(string value) => this.With(PredictionCol, value);

    /// <summary>Sets the name of the column of raw scores per class.</summary>
    new IProbabilisticClassifier SetRawPredictionCol(string value) => this.With(RawPredictionCol, value);

    /// <summary>Sets the name of the column of probabilities per class.</summary>
    IProbabilisticClassifier SetProbabilityCol(string value) => this.With(ProbabilityCol, value);

    /// <summary>Sets the thresholds, one per class. The predicted class has the largest ratio of probability to threshold.</summary>
    IProbabilisticClassifier SetThresholds(params double[] value) => this.With(Thresholds, value);

    /// <summary>Sets a parameter by its name.</summary>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid for it.</exception>
    new IProbabilisticClassifier Set(string paramName, object value) => this.With(paramName, value);
}
