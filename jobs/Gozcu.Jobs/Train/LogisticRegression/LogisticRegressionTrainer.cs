using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Features;
using Gozcu.Models.Detectors.LogisticRegression;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Train.LogisticRegression;

/// <summary>Trainer of MLlib's logistic regression over standardised features. Training rows with a missing value are left out, as such rows have no score either.</summary>
internal sealed class LogisticRegressionTrainer : ITrainer
{
    private const string Raw = "raw";

    /// <inheritdoc/>
    public string Detector => LogisticRegressionDetector.DetectorName;

    /// <inheritdoc/>
    public DataFrame LearnedFrom(DataFrame rows) => rows.Filter(Col(FeatureFunction.Label).IsNotNull());

    /// <inheritdoc/>
    public TrainedDetector Train(TrainingData data, IReadOnlyDictionary<string, double> parameters, Tuning? tuning)
    {
        var rows = Assembly.Assemble(data, Raw, handleInvalid: "skip");
        RequireBothKinds(data, LabelCounts.Of(rows), tuning);
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

    /// <exception cref="UsageException">The rows without missing features have only one class, or are too few for the folds.</exception>
    private static void RequireBothKinds(TrainingData data, LabelCounts complete, Tuning? tuning)
    {
        if (Math.Min(complete.Positives, complete.Negatives) >= (tuning?.Folds ?? 1))
        {
            return;
        }
        var missing = data.Rows.Agg(Count(Lit(1)), [.. data.Features.Select((_, i) => Count(FeatureCheck.Present(i)))]).First();
        var gaps = data
            .Features.Select((name, i) => (Name: name, Rows: missing.GetAs<long>(0) - missing.GetAs<long>(i + 1)))
            .Where(f => f.Rows > 0)
            .OrderByDescending(f => f.Rows)
            .Select(f => $"{f.Name} in {f.Rows:N0}");
        throw new UsageException(
            $"logistic-regression learns from rows that have every feature: of {missing.GetAs<long>(0):N0}, that are {complete.Positives:N0} anomalies and {complete.Negatives:N0} normal rows, "
                + $"too few. Missing are {string.Join(", ", gaps)}. Leave these out of the features, impute them (cleaning: missing), or take random-forest."
        );
    }

    /// <summary>Returns a scorer that does not need Spark.</summary>
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
