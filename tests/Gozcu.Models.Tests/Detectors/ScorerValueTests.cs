using Gozcu.Models.DataSets;
using Gozcu.Models.Detectors;
using Gozcu.Models.Detectors.LogisticRegression;
using Gozcu.Models.Detectors.RandomForest;
using Gozcu.Models.Detectors.ZScore;
using Gozcu.Models.Features;
using Gozcu.Models.Tests.DataSets;

namespace Gozcu.Models.Tests.Detectors;

[Category("Unit")]
public class ScorerValueTests
{
    [Test]
    public void LogisticRegression_IsTheSigmoidOfTheStandardisedSum()
    {
        var scorer = new LogisticRegressionScorer([2, -1, 5], 0.5, [1, 2, 3], [0.5, 4, 0]);
        double[] row = [1.5, -2, 100];
        var contributions = new double[3];
        scorer.Contribute(row, contributions);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Score(scorer, row), Is.EqualTo(1 / (1 + Math.Exp(-(0.5 + 2 * 1 + -1 * -1)))).Within(1e-15));
            Assert.That(contributions, Is.EqualTo(new[] { 2.0, 1.0, 0.0 }).Within(1e-15));
            Assert.That(Score(scorer, [double.NaN, 0, 0]), Is.NaN);
        }
    }

    [Test]
    public void ZScore_IsTheLargestDistanceThatIsKnown()
    {
        var scorer = new ZScoreScorer([10, 0, 7], [2, 1, 0]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Score(scorer, [4, 2.5, 7]), Is.EqualTo(3));
            Assert.That(Score(scorer, [double.NaN, -2.5, 900]), Is.EqualTo(2.5), "a constant feature says nothing");
            Assert.That(Score(scorer, [double.NaN, double.NaN, double.NaN]), Is.NaN);
            Assert.That(scorer.Limit, Is.EqualTo(3.72));
        }
    }

    [Test]
    public void Forest_IsTheMeanOfTheLeavesShares()
    {
        var stump = new DecisionTree
        {
            Features = [0, -1, -1],
            Thresholds = [1.5, 0, 0],
            Left = [1, -1, -1],
            Right = [2, -1, -1],
            ClassCounts = [6, 4, 6, 2, 0, 2],
        };
        var leaf = new DecisionTree
        {
            Features = [-1],
            Thresholds = [0],
            Left = [-1],
            Right = [-1],
            ClassCounts = [9, 1],
        };
        var scorer = new RandomForestScorer([stump, leaf], 2);
        var contributions = new double[2];
        scorer.Contribute([2, 0], contributions);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Score(scorer, [1.5, 0]), Is.EqualTo((0.25 + 0.1) / 2).Within(1e-15));
            Assert.That(Score(scorer, [2, 0]), Is.EqualTo((1 + 0.1) / 2).Within(1e-15));
            Assert.That(Score(scorer, [double.NaN, 0]), Is.EqualTo((1 + 0.1) / 2).Within(1e-15), "a missing value goes right");
            Assert.That(contributions, Is.EqualTo(new[] { (1 - 0.4) / 2, 0 }).Within(1e-15));
        }
    }

    [Test]
    public void LeafWithoutRows_HasNoSay()
    {
        var empty = new DecisionTree
        {
            Features = [-1],
            Thresholds = [0],
            Left = [-1],
            Right = [-1],
            ClassCounts = [0, 0],
        };
        var sure = empty with { ClassCounts = [0, 5] };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Score(new RandomForestScorer([empty, sure], 1), [0]), Is.EqualTo(1));
            Assert.That(Score(new RandomForestScorer([empty], 1), [0]), Is.Zero);
        }
    }

    // MLlib lists the smaller side: what is no category goes to the other.
    [TestCase(new[] { 1 }, 4, 1.0, true)]
    [TestCase(new[] { 1 }, 4, 2.0, false)]
    [TestCase(new[] { 1 }, 4, 1.5, false)]
    [TestCase(new[] { 1 }, 4, double.NaN, false)]
    [TestCase(new[] { 1 }, 4, 9.0, false)]
    [TestCase(new[] { 0, 1, 2 }, 4, 1.0, true)]
    [TestCase(new[] { 0, 1, 2 }, 4, 3.0, false)]
    [TestCase(new[] { 0, 1, 2 }, 4, double.NaN, true)]
    [TestCase(new[] { 0, 1, 2 }, 4, -1.0, true)]
    [TestCase(new[] { 0, 65 }, 130, 65.0, true)]
    [TestCase(new[] { 0, 65 }, 130, 1.0, false)]
    public void CategoricalSplit_AnswersAsMLlib(int[] left, int categories, double value, bool goesLeft) =>
        Assert.That(new CategoricalSplit(left, categories).GoesLeft(value), Is.EqualTo(goesLeft));

    [Test]
    public void Forest_AgreesWithAPlainWalk([Values] bool categorical)
    {
        const int features = 4;
        const int rows = 77;
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var trees = Enumerable.Range(0, 5).Select(_ => Samples.Tree(random, features, seed % 9, categorical)).ToArray();
            var scorer = new RandomForestScorer(trees, features);
            var columns = new FeatureColumns(Samples.Values(features, rows, seed), features, rows, rows);
            var scores = new double[rows];
            scorer.Score(columns, scores);
            var roots = trees.Average(tree => tree.ClassCounts[1] / (tree.ClassCounts[0] + tree.ClassCounts[1]));
            var row = new double[features];
            var contributions = new double[features];
            for (var i = 0; i < rows; i++)
            {
                columns.CopyRow(i, row);
                var expected = trees.Average(tree => Walk(tree, row));
                scorer.Contribute(row, contributions);
                using (Assert.EnterMultipleScope())
                {
                    Assert.That(scores[i], Is.EqualTo(expected).Within(1e-14));
                    Assert.That(roots + contributions.Sum(), Is.EqualTo(expected).Within(1e-12), "contributions explain the score");
                }
            }
        }
    }

    /// <summary>Few thresholds, as MLlib has, or more than a byte can number; trees deeper than what is walked with many rows at once, or not.</summary>
    [Test]
    public void ValuesAtThresholdsAndAtTheEnds_GoAsInAPlainWalk(
        [Values(3, 31, 32, 255, 2_000)] int thresholds,
        [Values(3, 8, 11)] int depth
    )
    {
        const int features = 3;
        var random = new Random(thresholds + depth);
        double[] asked =
        [
            double.NegativeInfinity,
            -0.0,
            double.PositiveInfinity,
            .. Enumerable.Range(3, thresholds - 3).Select(i => (i - thresholds / 2) / 16.0),
        ];
        double[] values =
        [
            .. asked,
            .. asked.Select(double.BitIncrement),
            .. asked.Select(double.BitDecrement),
            0.0,
            double.NaN,
            double.MaxValue,
            double.MinValue,
            double.Epsilon,
        ];
        var trees = Enumerable
            .Range(0, 7)
            .Select(_ =>
            {
                var tree = Samples.Tree(random, features, depth, categorical: false);
                return tree with { Thresholds = [.. tree.Thresholds.Select(_ => asked[random.Next(asked.Length)])] };
            })
            .ToArray();
        var rows = values.Length;
        double[] columns = [.. Enumerable.Range(0, features).SelectMany(_ => values.OrderBy(_ => random.Next()))];
        var scores = new double[rows];
        new RandomForestScorer(trees, features).Score(new FeatureColumns(columns, features, rows, rows), scores);
        var expected = Enumerable
            .Range(0, rows)
            .Select(row => trees.Average(tree => Walk(tree, [.. Enumerable.Range(0, features).Select(f => columns[f * rows + row])])));
        Assert.That(scores, Is.EqualTo(expected).Within(1e-14));
    }

    [TestCase(0, 0)]
    [TestCase(1, 0)]
    [TestCase(2, 9)]
    public void TreeThatIsNone_IsRefused(int left, int right)
    {
        var tree = new DecisionTree
        {
            Features = [0, -1, -1],
            Thresholds = [0, 0, 0],
            Left = [left, -1, -1],
            Right = [right, -1, -1],
            ClassCounts = [1, 1, 1, 1, 1, 1],
        };
        Assert.That(() => new RandomForestScorer([tree], 1), Throws.ArgumentException);
    }

    [TestCase(new[] { 1.0, -3, 2, 0, 3 }, new[] { 1, 4, 2 })]
    [TestCase(new[] { 0.0, 0, 0.5 }, new[] { 2 })]
    [TestCase(new[] { double.NaN, 1 }, new[] { 1 })]
    [TestCase(new double[0], new int[0])]
    public void Contributors_AreTheLargestFirst(double[] contributions, int[] expected)
    {
        Span<int> top = stackalloc int[3];
        var found = Contributors.Top(contributions, top);
        Assert.That(top[..found].ToArray(), Is.EqualTo(expected));
    }

    [Test]
    public void Parameters_AreDefaultsAndChecked()
    {
        using (Assert.EnterMultipleScope())
        {
            var forest = new ModelDefinition
            {
                Detector = "random-forest",
                Parameters = new Dictionary<string, double> { ["trees"] = 30 },
            };
            Assert.That(DetectorCatalog.ParametersOf(forest)["trees"], Is.EqualTo(30));
            Assert.That(DetectorCatalog.ParametersOf(forest)["max-depth"], Is.EqualTo(10));
            Assert.That(
                () => DetectorCatalog.ParametersOf(forest with { Parameters = new Dictionary<string, double> { ["tree"] = 30 } }),
                Throws.TypeOf<DataSetException>().With.Message.Contains("did you mean 'trees'?")
            );
            Assert.That(
                () =>
                    DetectorCatalog.ParametersOf(
                        forest with
                        {
                            Tune = new Dictionary<string, IReadOnlyList<double>> { ["max-depth"] = [3, 31] },
                        }
                    ),
                Throws.TypeOf<DataSetException>().With.Message.Contains("max-depth of detector random-forest is 31")
            );
            Assert.That(
                () => SampleDefinition.With("detector: logistic-regression", "detector: forest"),
                Throws.TypeOf<DataSetException>()
            );
        }
    }

    [Test]
    public void OwnDataSets_NameKnownDetectorsAndParameters()
    {
        var catalog = new DataSetCatalog();
        Assert.That(() => catalog.Names.Select(name => DetectorCatalog.ParametersOf(catalog.Open(name).Model)).ToArray(), Throws.Nothing);
    }

    private static double Walk(DecisionTree tree, double[] row)
    {
        var node = 0;
        while (tree.Features[node] >= 0)
        {
            var value = row[tree.Features[node]];
            var goesLeft = tree.CategoricalSplits.TryGetValue(node, out var split) ? split.GoesLeft(value) : value <= tree.Thresholds[node];
            node = goesLeft ? tree.Left[node] : tree.Right[node];
        }
        return tree.ClassCounts[2 * node + 1] / (tree.ClassCounts[2 * node] + tree.ClassCounts[2 * node + 1]);
    }

    private static double Score(IScorer scorer, double[] row)
    {
        var score = new double[1];
        scorer.Score(new FeatureColumns(row, row.Length, 1, 1), score);
        return score[0];
    }
}
