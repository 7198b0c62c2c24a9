using Gozcu.Models.DataSets;
using Gozcu.Models.Detectors;
using Gozcu.Models.Detectors.Hbos;
using Gozcu.Models.Detectors.Hotelling;
using Gozcu.Models.Detectors.Pca;
using Gozcu.Models.Detectors.QuantileLimits;
using Gozcu.Models.Detectors.RobustZScore;
using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Tests.Detectors;

/// <summary>Values of the detectors that are trained in process, worked out by hand or from the definition.</summary>
[Category("Unit")]
internal sealed class StatisticalDetectorTests
{
    private const double None = double.NaN;

    private static IEnumerable<IInProcessDetector> InProcess => DetectorCatalog.All.OfType<IInProcessDetector>();

    [Test]
    public void QuantileLimits_AreQuantilesOfTheDistances()
    {
        // Mean 10, distances 4, 2, 0, 2, 4 and 0 twice: their median is 2. The second feature is constant, the third mostly missing.
        double[] values = [6, 8, 10, 12, 14, 7, 7, 7, 7, 7, -1, None, None, None, 1];
        var scorer = QuantileLimitsScorer.Fit(new FeatureColumns(values, 3, 5, 5), 0.5);
        using (Assert.EnterMultipleScope())
        {
            // Maxima over features: 2, 1, 0, 1, 2, with median 1: limits stay.
            Assert.That(scorer.ToArrays().Doubles("centres"), Is.EqualTo(new double[] { 10, 7, 0 }));
            Assert.That(scorer.ToArrays().Doubles("limits"), Is.EqualTo(new double[] { 2, 0, 1 }));
            Assert.That(Score(scorer, 13, 99, None), Is.EqualTo(1.5));
            Assert.That(Score(scorer, 13, 7, -3), Is.EqualTo(3));
            Assert.That(Contributions(scorer, 13, 99, None), Is.EqualTo(new[] { 1.5, 0, 0 }));
            Assert.That(Expected(scorer, 13, 99, None), Is.EqualTo(new double[] { 10, 7, 0 }));
        }
    }

    [Test]
    public void QuantileLimits_HaveTheWantedShareOfTrainingScoresBelow1()
    {
        const int rows = 2_000;
        // The last of the samples' features has few values, and so equal scores.
        var columns = new FeatureColumns(Samples.Values(7, rows, seed: 1), 6, rows, rows);
        foreach (var quantile in (double[])[0.9, 0.99])
        {
            var scores = new double[rows];
            QuantileLimitsScorer.Fit(columns, quantile, [1, 2, 0.5, 1, 1, 3]).Score(columns, scores);
            Assert.That(scores.Count(score => score <= 1), Is.EqualTo(quantile * rows).Within(1));
        }
    }

    [Test]
    public void QuantileLimits_WeighFeatures()
    {
        double[] values = [-1, 1, -1, 1, -1, 1, -1, 1];
        var scorer = QuantileLimitsScorer.Fit(new FeatureColumns(values, 2, 4, 4), 0.5, [1, 0]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Score(scorer, 1, 50), Is.EqualTo(1), "a weight of 0 leaves a feature out");
            Assert.That(
                Score(QuantileLimitsScorer.Fit(new FeatureColumns(values, 2, 4, 4), 0.5, [1, 4]), 2, 0),
                Is.EqualTo(0.5),
                "score 1 is where the heavier feature is"
            );
        }
    }

    [Test]
    public void RareValues_HaveTheLargestDistanceAsLimit()
    {
        double[] values = [.. new double[99], 5];
        var scorer = QuantileLimitsScorer.Fit(new FeatureColumns(values, 1, 100, 100), 0.9);
        Assert.That(Score(scorer, 5), Is.GreaterThan(0).And.LessThan(1e9));
    }

    [Test]
    public void RobustZScore_IsByMedianAndMedianDeviation()
    {
        // Median 3, distances 2, 1, 0, 1, 997. The second feature is mostly one value: mean distance 2.
        double[] values = [1, 2, 3, 4, 1_000, 0, 0, 0, 0, 10];
        var scorer = RobustZScoreScorer.Fit(new FeatureColumns(values, 2, 5, 5));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Score(scorer, 6, 0), Is.EqualTo(3 / 1.4826).Within(1e-12));
            Assert.That(Score(scorer, 3, 5), Is.EqualTo(5 / (2 * Math.Sqrt(Math.PI / 2))).Within(1e-12));
            Assert.That(Expected(scorer, 6, 0), Is.EqualTo(new double[] { 3, 0 }));
        }
    }

    [Test]
    public void Hotelling_IsTheSquaredMahalanobisDistance()
    {
        var scorer = HotellingScorer.Fit(Correlated(out _));
        var arrays = scorer.ToArrays();
        var (means, deviations, whitening) = (arrays.Doubles("means"), arrays.Doubles("deviations"), arrays.Doubles("whitening"));
        // With two features and correlation r: (a² - 2 r a b + b²) / (1 - r²).
        var r = -whitening[2] / whitening[3];
        double[] row = [means[0] + 2 * deviations[0], means[1] - deviations[1]];
        var expected = (4 + 4 * r + 1) / (1 - r * r);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(r, Is.InRange(0.85, 0.95));
            Assert.That(Score(scorer, row), Is.EqualTo(expected).Within(1e-9 * expected));
            Assert.That(Contributions(scorer, row).Sum(), Is.EqualTo(expected).Within(1e-9 * expected), "contributions add up");
            Assert.That(Score(scorer, means[0] + 2 * deviations[0], means[1] + 2 * deviations[1]), Is.LessThan(expected / 5), "as usual");
            Assert.That(Score(scorer, row[0], None), Is.EqualTo(4).Within(1e-9), "what is known alone");
            Assert.That(
                Expected(scorer, row[0], None)[1],
                Is.EqualTo(means[1] + 2 * r * deviations[1]).Within(1e-9),
                "regression on the other"
            );
            Assert.That(Expected(scorer, row)[0], Is.EqualTo(means[0] - r * deviations[0]).Within(1e-9));
            Assert.That(Score(scorer, None, None), Is.NaN);
        }
    }

    [Test]
    public void Hotelling_OfSomeFeatures_IsThatOfADetectorWithoutTheOthers()
    {
        const int features = 5;
        const int rows = 300;
        var random = new Random(5);
        var values = new double[features * rows];
        for (var row = 0; row < rows; row++)
        {
            var common = random.NextDouble();
            for (var feature = 0; feature < features; feature++)
            {
                values[feature * rows + row] = common + 0.5 * random.NextDouble();
            }
        }
        var whole = HotellingScorer.Fit(new FeatureColumns(values, features, rows, rows)).ToArrays();
        var whitening = whole.Doubles("whitening");
        // A Cholesky factor's leading part is the leading features' own.
        const int known = 3;
        double[] leading = [.. Enumerable.Range(0, known).SelectMany(i => whitening[(i * features)..(i * features + known)])];
        var part = new HotellingScorer(whole.Doubles("means").AsSpan(0, known), whole.Doubles("deviations").AsSpan(0, known), leading);
        var scorer = new HotellingScorer(whole.Doubles("means"), whole.Doubles("deviations"), whitening);
        Assert.That(Score(scorer, 0.2, 1.9, 0.7, None, None), Is.EqualTo(Score(part, 0.2, 1.9, 0.7)).Within(1e-10));
        Assert.That(Contributions(scorer, 0.2, 1.9, 0.7, None, None)[3..], Is.EqualTo(new double[2]).Within(1e-10));
    }

    [Test]
    public void FeaturesThatFollowFromOthers_AreNoObstacle()
    {
        // The second is twice the first, the third constant.
        double[] values = [1, 2, 3, 4, 2, 4, 6, 8, 5, 5, 5, 5];
        var columns = new FeatureColumns(values, 3, 4, 4);
        using (Assert.EnterMultipleScope())
        {
            foreach (var scorer in (IScorer[])[HotellingScorer.Fit(columns), PcaScorer.Fit(columns), PcaScorer.Fit(columns, 1)])
            {
                Assert.That(Score(scorer, 2, 4, 5), Is.InRange(0, 1.5));
                Assert.That(Score(scorer, 4, 2, 5), Is.GreaterThan(3).And.LessThan(double.PositiveInfinity));
                Assert.That(Score(scorer, 2, 4, 900), Is.EqualTo(Score(scorer, 2, 4, 5)), "a constant feature says nothing");
            }
        }
    }

    [Test]
    public void Pca_SeesDistanceAlongAndOffThePattern()
    {
        var scorer = PcaScorer.Fit(Correlated(out var rows));
        var arrays = scorer.ToArrays();
        var (means, deviations) = (arrays.Doubles("means"), arrays.Doubles("deviations"));
        double[] At(double a, double b) => [means[0] + a * deviations[0], means[1] + b * deviations[1]];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(scorer.Components, Is.EqualTo(1));
            // Along the first component (1, 1)/√2 with variance 1 + r; off it the squared distance is (a - b)²/2.
            var variance = arrays.Doubles("variances")[0];
            Assert.That(Score(scorer, At(4, 4)), Is.EqualTo(32 / variance / scorer.Limit).Within(1e-9));
            Assert.That(Score(scorer, At(1, -1)), Is.EqualTo(2 / scorer.ResidualLimit).Within(1e-9));
            Assert.That(Contributions(scorer, At(4, 4)).Sum(), Is.EqualTo(Score(scorer, At(4, 4))).Within(1e-9));
            Assert.That(Contributions(scorer, At(1, -1)).Sum(), Is.EqualTo(Score(scorer, At(1, -1))).Within(1e-9));
            Assert.That(Expected(scorer, At(1, -1)), Is.EqualTo(means).Within(1e-9));
            Assert.That(Expected(scorer, At(3, 1)), Is.EqualTo(At(2, 2)).Within(1e-9));
            Assert.That(
                Score(scorer, At(4, None)),
                Is.EqualTo(Math.Max(8 / variance / scorer.Limit, 4 / scorer.ResidualLimit)).Within(1e-9)
            );
            Assert.That(Contributions(scorer, At(4, None))[1], Is.Zero);
            var scores = new double[rows];
            scorer.Score(Correlated(out _), scores);
            Assert.That(scores.Count(score => score > 1), Is.InRange(rows / 100, rows / 50 + 1), "one in a hundred by each limit");
        }
    }

    [Test]
    public void Hbos_IsTheSumOfLogarithmsOfInverseHeights()
    {
        // Bins of width 1 from 0 to 4 with 3, 0, 1 and 1 rows; a constant feature.
        double[] values = [0, 0.2, 0.9, 2.5, 4, 6, 6, 6, 6, 6];
        var scorer = HbosScorer.Fit(new FeatureColumns(values, 2, 5, 5), 4);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Score(scorer, 0.5, 6), Is.Zero);
            Assert.That(Score(scorer, 1.5, 6), Is.EqualTo(Math.Log(4)).Within(1e-12));
            Assert.That(Score(scorer, 4, 6), Is.EqualTo(Math.Log(2)).Within(1e-12));
            Assert.That(Score(scorer, 4.1, 7), Is.EqualTo(Math.Log(4) + Math.Log(6)).Within(1e-12), "outside is an empty bin");
            Assert.That(Score(scorer, None, 7), Is.EqualTo(Math.Log(6)).Within(1e-12));
            Assert.That(Contributions(scorer, 4, 7), Is.EqualTo(new[] { Math.Log(2), Math.Log(6) }).Within(1e-12));
            Assert.That(Expected(scorer, 4, 7), Is.EqualTo(new[] { 0.5, 6 }));
        }
    }

    [TestCaseSource(nameof(InProcess))]
    public void Training_IsDeterministic(IInProcessDetector detector)
    {
        const int rows = 500;
        var columns = new FeatureColumns(Samples.Values(4, rows, seed: 9), 4, rows, rows);
        var (first, second) = (Fit(detector, columns).ToArrays(), Fit(detector, columns).ToArrays());
        Assert.That(second.Select(array => array.Value.Values), Is.EqualTo(first.Select(array => array.Value.Values)));
    }

    [TestCaseSource(nameof(InProcess))]
    public void TooFewRows_OrInfiniteOnes_AreRefused(IInProcessDetector detector)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => Fit(detector, new FeatureColumns([], 2, 0, 0)),
                Throws.ArgumentException.With.Message.Contains("at least two")
            );
            Assert.That(() => Fit(detector, new FeatureColumns([1, None, 1, 2], 2, 2, 2)), Throws.ArgumentException);
            Assert.That(
                () => Fit(detector, new FeatureColumns([1, 2, 1, double.PositiveInfinity], 2, 2, 2)),
                Throws.ArgumentException.With.Message.Contains("feature 1 is infinite")
            );
        }
    }

    [TestCaseSource(nameof(InProcess))]
    public void EqualRows_GiveADetectorThatScoresThem(IInProcessDetector detector)
    {
        // The mean of these is not exactly 0.1.
        var values = new double[2 * 49];
        values.AsSpan().Fill(0.1);
        var scorer = Fit(detector, new FeatureColumns(values, 2, 49, 49));
        Assert.That(Score(scorer, 0.1, 0.1), Is.Zero);
        Assert.That(Expected(scorer, 0.1, 0.1), Is.EqualTo(new[] { 0.1, 0.1 }));
    }

    [TestCaseSource(nameof(InProcess))]
    public void Expectations_AreFiniteWhereValuesAreMissing(IInProcessDetector detector)
    {
        var scorer = Samples.Of(detector.Name);
        Assert.That(Expected(scorer, 1, None, 0.5, None, 2), Has.All.Matches<double>(double.IsFinite));
        Assert.That(Expected(scorer, None, None, None, None, None), Has.All.Matches<double>(double.IsFinite));
    }

    [Test]
    public void ForeignArrays_AreRefusedByName()
    {
        var limits = DetectorCatalog.Get(QuantileLimitsDetector.DetectorName);
        Assert.That(
            () => limits.Open(new() { { "centres", new double[2] }, { "limits", [1.0, -1.0] } }),
            Throws.TypeOf<PackageException>().With.Message.Contains("quantile-limits")
        );
    }

    private static IScorer Fit(IInProcessDetector detector, FeatureColumns normal) =>
        detector.Fit(normal, DetectorCatalog.ParametersOf(new ModelDefinition { Detector = detector.Name }));

    /// <summary>Two features with correlation 0.9 or so, in different units.</summary>
    private static FeatureColumns Correlated(out int rows)
    {
        rows = 1_000;
        var random = new Random(2);
        var values = new double[2 * rows];
        for (var row = 0; row < rows; row++)
        {
            var (common, own) = (Normal(random), Normal(random));
            values[row] = 5 + common;
            values[rows + row] = -300 + 100 * (0.9 * common + Math.Sqrt(1 - 0.81) * own);
        }
        return new FeatureColumns(values, 2, rows, rows);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Score(IScorer scorer, params double[] row)
    {
        var score = new double[1];
        scorer.Score(new FeatureColumns(row, row.Length, 1, 1), score);
        return score[0];
    }

    private static double[] Contributions(IScorer scorer, params double[] row)
    {
        var contributions = new double[row.Length];
        scorer.Contribute(row, contributions);
        return contributions;
    }

    private static double[] Expected(IScorer scorer, params double[] row)
    {
        var expected = new double[row.Length];
        ((IExpectation)scorer).Expect(row, expected);
        return expected;
    }
}
