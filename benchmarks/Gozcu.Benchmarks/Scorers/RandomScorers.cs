using Gozcu.Models.Detectors;
using Gozcu.Models.Detectors.LogisticRegression;
using Gozcu.Models.Detectors.RandomForest;
using Gozcu.Models.Detectors.ZScore;

namespace Gozcu.Benchmarks.Scorers;

/// <summary>A scorer of each kind with random parameters: only the duration matters, not the scores.</summary>
internal static class RandomScorers
{
    /// <summary>Number of candidate thresholds per feature, as by default in MLlib: 32 bins.</summary>
    private const int Bins = 32;

    public static IReadOnlyList<(string Name, IScorer Scorer)> Of(ScorersOptions options, Random random)
    {
        var features = options.Features;
        double[] Numbers() => [.. Enumerable.Range(0, features).Select(_ => 0.5 + random.NextDouble())];
        return
        [
            (
                $"random forest {options.Trees} x {options.Depth}",
                new RandomForestScorer([.. Enumerable.Range(0, options.Trees).Select(_ => Tree(options.Depth, features, random))], features)
            ),
            ("logistic regression", new LogisticRegressionScorer(Numbers(), 0.1, Numbers(), Numbers())),
            ("z-score", new ZScoreScorer(Numbers(), Numbers())),
        ];
    }

    /// <summary>Returns a tree whose leaves all have the largest depth, so that every row takes the same number of steps. The children of node i are 2i + 1 and 2i + 2.</summary>
    private static DecisionTree Tree(int depth, int features, Random random)
    {
        var inner = (1 << depth) - 1;
        var nodes = Enumerable.Range(0, 2 * inner + 1).ToList();
        return new DecisionTree
        {
            Features = [.. nodes.Select(node => node < inner ? random.Next(features) : -1)],
            Thresholds = [.. nodes.Select(_ => random.Next(1, Bins) / (double)Bins)],
            Left = [.. nodes.Select(node => node < inner ? 2 * node + 1 : -1)],
            Right = [.. nodes.Select(node => node < inner ? 2 * node + 2 : -1)],
            ClassCounts = [.. nodes.SelectMany(_ => new double[] { random.Next(1, 100), random.Next(1, 100) })],
        };
    }
}
