using Gozcu.Jobs.Features;
using Gozcu.Models.Detectors.LogisticRegression;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;

namespace Gozcu.Jobs.Train.LogisticRegression;

/// <summary>MLlib's logistic regression over standardised features. Training rows with a missing value are left out, as they have no score either.</summary>
internal sealed class LogisticRegressionTrainer : ITrainer
{
    private const string Raw = "raw";

    /// <inheritdoc/>
    public string Detector => LogisticRegressionDetector.DetectorName;

    /// <inheritdoc/>
    public TrainedDetector Train(TrainingData data, IReadOnlyDictionary<string, double> parameters, Tuning? tuning)
    {
        var rows = Assembly.Assemble(data, Raw, handleInvalid: "skip");
        var scaler = new StandardScaler().SetInputCol(Raw).SetOutputCol(TrainingData.Vector).SetWithMean(true).SetWithStd(true).Fit(rows);
        var scaled = scaler.Transform(rows).Cache();
        try
        {
            var estimator = new Microsoft.Spark.ML.Classification.LogisticRegression()
                .SetFeaturesCol(TrainingData.Vector)
                .SetLabelCol(FeatureFunction.Label)
                .SetWeightCol(TrainingData.Weight)
                .SetStandardization(false)
                .SetMaxIter((int)parameters["max-iterations"])
                .SetRegParam(parameters["regularisation"])
                .SetElasticNetParam(parameters["elastic-net"]);
            var search = GridSearch<LogisticRegressionModel>.Run(
                estimator,
                scaled,
                parameters,
                tuning,
                data.Seed,
                new Dictionary<string, string>
                {
                    ["max-iterations"] = "maxIter",
                    ["regularisation"] = "regParam",
                    ["elastic-net"] = "elasticNetParam",
                }
            );
            return new TrainedDetector(Portable(search.Model, scaler), search.Parameters, search.Trials);
        }
        finally
        {
            scaled.Unpersist();
        }
    }

    /// <summary>The model free of Spark.</summary>
    internal static LogisticRegressionScorer Portable(LogisticRegressionModel model, StandardScalerModel scaler)
    {
        var coefficients = model.Coefficients;
        return new LogisticRegressionScorer(
            coefficients.ToArray(),
            model.Intercept,
            scaler.Mean.ToArray(),
            scaler.Std.ToArray(),
            isSparse: coefficients is SparseVector
        );
    }
}
