using Gozcu.Jobs.Features;
using Gozcu.Models.Detectors.RandomForest;
using Microsoft.Spark.ML.Classification;

namespace Gozcu.Jobs.Train.RandomForest;

/// <summary>MLlib's random forest. A missing value is NaN, which every split sends right, in training as in scoring.</summary>
internal sealed class RandomForestTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Detector => RandomForestDetector.DetectorName;

    /// <inheritdoc/>
    public TrainedDetector Train(TrainingData data, IReadOnlyDictionary<string, double> parameters, Tuning? tuning)
    {
        var rows = Assembly.Assemble(data, TrainingData.Vector, handleInvalid: "keep").Cache();
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
            var trees = ForestReader.Read(data.Spark, search.Model);
            return new TrainedDetector(new RandomForestScorer(trees, data.Features.Count), search.Parameters, search.Trials);
        }
        finally
        {
            rows.Unpersist();
        }
    }
}
