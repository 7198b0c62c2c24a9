using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Classification;

/// <summary>What learns to give each class a probability, where its class is not known.</summary>
public interface IProbabilisticClassifier : IClassifier
{
    /// <summary>The parameter that names the column for the probability of each class.</summary>
    Param<string> ProbabilityCol { get; }

    /// <summary>The parameter that holds the thresholds of the classes.</summary>
    Param<double[]> Thresholds { get; }

    /// <summary>The column for the probability of each class.</summary>
    string GetProbabilityCol();

    /// <summary>The thresholds, one a class.</summary>
    double[] GetThresholds();

    /// <summary>Sets the column of the features.</summary>
    new IProbabilisticClassifier SetFeaturesCol(string value) => this.With(FeaturesCol, value);

    /// <summary>Sets the column of the label.</summary>
    new IProbabilisticClassifier SetLabelCol(string value) => this.With(LabelCol, value);

    /// <summary>Sets the column for the prediction.</summary>
    new IProbabilisticClassifier SetPredictionCol(string value) => this.With(PredictionCol, value);

    /// <summary>Sets the column for the raw score of each class.</summary>
    new IProbabilisticClassifier SetRawPredictionCol(string value) => this.With(RawPredictionCol, value);

    /// <summary>Sets the column for the probability of each class.</summary>
    IProbabilisticClassifier SetProbabilityCol(string value) => this.With(ProbabilityCol, value);

    /// <summary>Sets the thresholds, one a class: the class with the largest probability divided by its threshold is predicted.</summary>
    IProbabilisticClassifier SetThresholds(params double[] value) => this.With(Thresholds, value);

    /// <summary>Sets the parameter of that name.</summary>
    /// <exception cref="ArgumentException">The value is of the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid for it.</exception>
    new IProbabilisticClassifier Set(string paramName, object value) => this.With(paramName, value);
}
