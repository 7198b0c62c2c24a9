using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>An estimator of prediction models, for code that does not know its class. It can be configured, fitted, tuned and used in pipelines like any estimator.</summary>
public interface IPredictor : IPipelineStage, IEstimator<JavaTransformer>
{
    /// <summary>Parameter: name of the column of features.</summary>
    Param<string> FeaturesCol { get; }

    /// <summary>Parameter: name of the column of labels.</summary>
    Param<string> LabelCol { get; }

    /// <summary>Parameter: name of the column of predictions.</summary>
    Param<string> PredictionCol { get; }

    /// <summary>Returns the name of the column of features.</summary>
    string GetFeaturesCol();

    /// <summary>Returns the name of the column of labels.</summary>
    string GetLabelCol();

    /// <summary>Returns the name of the column of predictions.</summary>
    string GetPredictionCol();

    /// <summary>Sets the name of the column of features.</summary>
    IPredictor SetFeaturesCol(string value) => this.With(FeaturesCol, value);

    /// <summary>Sets the name of the column of labels.</summary>
    IPredictor SetLabelCol(string value) => this.With(LabelCol, value);

    /// <summary>Sets the name of the column of predictions.</summary>
    IPredictor SetPredictionCol(string value) => this.With(PredictionCol, value);

    /// <summary>Sets a parameter by its name.</summary>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid for it.</exception>
    IPredictor Set(string paramName, object value) => this.With(paramName, value);

    /// <inheritdoc/>
    JavaTransformer IEstimator<JavaTransformer>.Fit(DataFrame dataset) => ((JavaPipelineStage)this).FitOn(dataset);
}
