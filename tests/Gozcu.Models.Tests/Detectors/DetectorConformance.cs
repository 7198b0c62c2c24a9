using Gozcu.Models.Detectors;
using Gozcu.Models.Features;

namespace Gozcu.Models.Tests.Detectors;

/// <summary>What every detector must do; a new one is tested as soon as it is registered.</summary>
[Category("Unit")]
[TestFixtureSource(nameof(Names))]
public class DetectorConformance(string name)
{
    private const int Features = 5;

    private static IEnumerable<string> Names => DetectorCatalog.All.Select(detector => detector.Name);

    private readonly IScorer _scorer = Samples.Of(name, Features);

    [Test]
    public void NoRows_GiveNoScores() => Assert.That(() => _scorer.Score(new FeatureColumns([], Features, 0, 0), []), Throws.Nothing);

    [Test]
    public void Score_DoesNotDependOnTheBatch()
    {
        const int rows = 1000;
        var values = Samples.Values(Features, rows, seed: 3);
        var whole = Score(values, rows);
        foreach (var size in (int[])[1, 7, 8, 63, 64, 65, 513])
        {
            for (var start = 0; start < rows; start += size)
            {
                var count = Math.Min(size, rows - start);
                var scores = new double[count];
                _scorer.Score(new FeatureColumns(values.AsSpan(start), Features, count, rows), scores);
                Assert.That(scores, Is.EqualTo(whole[start..(start + count)]), $"{count} rows from {start} on, to the last bit");
            }
        }
    }

    [Test]
    public void PackageRoundTrip_KeepsEveryScore()
    {
        const int rows = 300;
        var values = Samples.Values(Features, rows, seed: 4);
        var again = DetectorCatalog.Get(name).Open(_scorer.ToArrays());
        Assert.That(Score(values, rows, again), Is.EqualTo(Score(values, rows)));
    }

    [Test]
    public void ConstantInput_GivesEqualScores()
    {
        var values = new double[Features * 100];
        values.AsSpan().Fill(0.25);
        Assert.That(Score(values, 100).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void AllMissing_GivesNoNumberOrAScore_AndContributionsAreFinite()
    {
        var values = new double[Features];
        values.AsSpan().Fill(double.NaN);
        var contributions = new double[Features];
        _scorer.Contribute(values, contributions);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Score(values, 1), Throws.Nothing);
            Assert.That(contributions, Has.None.NaN);
        }
    }

    [Test]
    public void Contributions_AreZeroOrFiniteForEveryFeature()
    {
        var contributions = new double[Features];
        for (var seed = 0; seed < 50; seed++)
        {
            _scorer.Contribute(Samples.Values(Features, 1, seed), contributions);
            Assert.That(contributions, Has.All.Matches<double>(double.IsFinite));
        }
    }

    [Test]
    public void WrongLengths_AreRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => _scorer.Score(new FeatureColumns(new double[4], 4, 1, 1), new double[1]), Throws.ArgumentException);
            Assert.That(() => _scorer.Score(new FeatureColumns(new double[5], 5, 1, 1), new double[2]), Throws.ArgumentException);
            Assert.That(() => _scorer.Contribute(new double[4], new double[5]), Throws.ArgumentException);
            Assert.That(() => _scorer.Contribute(new double[5], new double[4]), Throws.ArgumentException);
        }
    }

    [Test]
    public void Scoring_AllocatesNothing()
    {
        const int rows = 500;
        var values = Samples.Values(Features, rows, seed: 5);
        var scores = new double[rows];
        var row = values[..Features];
        var contributions = new double[Features];
        void Run()
        {
            _scorer.Score(new FeatureColumns(values, Features, rows, rows), scores);
            _scorer.Contribute(row, contributions);
        }
        Run();
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void DefaultParameters_AreValid()
    {
        var detector = DetectorCatalog.Get(name);
        Assert.That(detector.Parameters.Select(parameter => parameter.Check(parameter.Default)), Has.All.Null);
        Assert.That(detector.Parameters.Select(parameter => parameter.Name), Is.Unique);
    }

    private double[] Score(double[] values, int rows, IScorer? scorer = null)
    {
        var scores = new double[rows];
        (scorer ?? _scorer).Score(new FeatureColumns(values, Features, rows, rows), scores);
        return scores;
    }
}
