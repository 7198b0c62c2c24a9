using Gozcu.Models.Detectors;
using Gozcu.Models.Detectors.LogisticRegression;
using Gozcu.Models.Detectors.RandomForest;
using Gozcu.Models.Detectors.ZScore;
using Gozcu.Models.Features;

namespace Gozcu.Models.Tests.Detectors;

/// <summary>A trained detector of each kind over some features, made at random.</summary>
internal static class Samples
{
    public static IScorer Of(string detector, int features = 5, int seed = 7)
    {
        var random = new Random(seed);
        double[] Numbers(double from, double to) =>
            [.. Enumerable.Range(0, features).Select(_ => from + random.NextDouble() * (to - from))];
        return detector switch
        {
            LogisticRegressionDetector.DetectorName => new LogisticRegressionScorer(Numbers(-2, 2), 0.3, Numbers(-1, 1), Numbers(0.5, 2)),
            RandomForestDetector.DetectorName => new RandomForestScorer(
                [.. Enumerable.Range(0, 20).Select(_ => Tree(random, features, 6))],
                features
            ),
            ZScoreDetector.DetectorName => new ZScoreScorer(Numbers(-1, 1), Numbers(0.5, 2)),
            _ when DetectorCatalog.Get(detector) is IInProcessDetector other => other.Fit(
                new FeatureColumns(Values(features, 400, seed, missing: 0.05), features, 400, 400),
                other.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default)
            ),
            _ => throw new ArgumentException($"add a sample for the detector {detector}", nameof(detector)),
        };
    }

    public static DecisionTree Tree(Random random, int features, int depth, bool categorical = true)
    {
        var (feature, threshold, left, right, counts) = (
            new List<int>(),
            new List<double>(),
            new List<int>(),
            new List<int>(),
            new List<double>()
        );
        var splits = new Dictionary<int, CategoricalSplit>();
        int Grow(int level)
        {
            var node = feature.Count;
            var isLeaf = level == depth || random.NextDouble() < 0.15;
            feature.Add(isLeaf ? -1 : random.Next(features));
            threshold.Add(random.NextDouble() * 4 - 2);
            left.Add(-1);
            right.Add(-1);
            counts.AddRange([random.Next(1, 100), random.Next(100)]);
            if (!isLeaf)
            {
                if (categorical && feature[node] == features - 1)
                {
                    splits[node] = new CategoricalSplit([.. Enumerable.Range(0, 5).Where(_ => random.Next(2) == 0)], 5);
                }
                left[node] = Grow(level + 1);
                right[node] = Grow(level + 1);
            }
            return node;
        }
        Grow(0);
        return new DecisionTree
        {
            Features = feature,
            Thresholds = threshold,
            Left = left,
            Right = right,
            ClassCounts = counts,
            CategoricalSplits = splits,
        };
    }

    /// <summary>Random rows, column-major, some values missing.</summary>
    public static double[] Values(int features, int rows, int seed, double missing = 0.1)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(0, features * rows)
                .Select(i =>
                    random.NextDouble() < missing ? double.NaN
                    : i / Math.Max(1, rows) == features - 1 ? random.Next(-1, 6)
                    : random.NextDouble() * 6 - 3
                ),
        ];
    }
}
