using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What learns to predict a label from features, where its class is not known: it is set, fitted, tuned and put into pipelines as any estimator.</summary>
public interface IPredictor : IPipelineStage, IEstimator<JavaTransformer>
{
    /// <summary>The parameter that names the column of the features.</summary>
    Param<string> FeaturesCol { get; }

    /// <summary>The parameter that names the column of the label.</summary>
    Param<string> LabelCol { get; }

    /// <summary>The parameter that names the column for the prediction.</summary>
    Param<string> PredictionCol { get; }

    /// <summary>The column of the features.</summary>
    string GetFeaturesCol();

    /// <summary>The column of the label.</summary>
    string GetLabelCol();

    /// <summary>The column for the prediction.</summary>
    string GetPredictionCol();

    /// <summary>Sets the column of the features.</summary>
    IPredictor SetFeaturesCol(string value) => this.With(FeaturesCol, value);

    /// <summary>Sets the column of the label.</summary>
    IPredictor SetLabelCol(string value) => this.With(LabelCol, value);

    /// <summary>Sets the column for the prediction.</summary>
    IPredictor SetPredictionCol(string value) => this.With(PredictionCol, value);

    /// <summary>Sets the parameter of that name.</summary>
    /// <exception cref="ArgumentException">The value is of the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid for it.</exception>
    IPredictor Set(string paramName, object value) => this.With(paramName, value);

    /// <inheritdoc/>
    JavaTransformer IEstimator<JavaTransformer>.Fit(DataFrame dataset) => ((JavaPipelineStage)this).FitOn(dataset);
}
