using Gozcu.Jobs.Features;
using Gozcu.Models.Detectors.RandomForest;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Train.RandomForest;

/// <summary>
/// Trainer of MLlib's random forest. MLlib cannot train with NaN, but scores it: every split sends it right. So a missing value is replaced in training by the
/// largest number, which every split sends right too.
/// </summary>
internal sealed class RandomForestTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Detector => RandomForestDetector.DetectorName;

    /// <inheritdoc/>
    public DataFrame LearnedFrom(DataFrame rows) => rows.Filter(Col(FeatureFunction.Label).IsNotNull());

    /// <inheritdoc/>
    public TrainedDetector Train(TrainingData data, IReadOnlyDictionary<string, double> parameters, Tuning? tuning)
    {
        var rows = Assembly.Assemble(data with { Rows = MissingLast(data) }, TrainingData.Vector, handleInvalid: "error").Cache();
        try
        {
            var estimator = new RandomForestClassifier()
                .SetFeaturesCol(TrainingData.Vector)
                .SetLabelCol(FeatureFunction.Label)
                .SetWeightCol(TrainingData.Weight)
                .SetSeed(data.Seed)
                .SetNumTrees((int)parameters["trees"])
                .SetMaxDepth((int)parameters["max-depth"])
                .SetMaxBins((int)parameters["max-bins"])
                .SetMinInstancesPerNode((int)parameters["min-instances-per-node"])
                .SetSubsamplingRate(parameters["subsampling-rate"]);
            var search = GridSearch<RandomForestClassificationModel>.Run(
                estimator,
                rows,
                parameters,
                tuning,
                data.Seed,
                new Dictionary<string, string>
                {
                    ["trees"] = "numTrees",
                    ["max-depth"] = "maxDepth",
                    ["max-bins"] = "maxBins",
                    ["min-instances-per-node"] = "minInstancesPerNode",
                    ["subsampling-rate"] = "subsamplingRate",
                }
            );
            return new TrainedDetector(Portable(data.Spark, search.Model), search.Parameters, search.Trials);
        }
        finally
        {
            rows.Unpersist();
        }
    }

    /// <summary>Returns a scorer that does not need Spark.</summary>
    internal static RandomForestScorer Portable(SparkSession spark, RandomForestClassificationModel model) =>
        new(ForestReader.Read(spark, model), model.NumFeatures);

    private static DataFrame MissingLast(TrainingData data) =>
        data.Rows.Select([
            Col(FeatureFunction.Label),
            Col(TrainingData.Weight),
            .. data.Features.Select((_, i) => FeatureFunction.Column(i)).Select(c => NaNvl(Col(c), Lit(double.MaxValue)).Alias(c)),
        ]);
}
