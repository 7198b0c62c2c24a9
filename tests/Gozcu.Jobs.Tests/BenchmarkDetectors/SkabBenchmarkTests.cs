using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.BenchmarkDetectors;
using Gozcu.Models.DataSets.Files;

namespace Gozcu.Jobs.Tests.BenchmarkDetectors;

/// <summary>The default detector on SKAB's experiments, as <c>docs/detector-benchmark.md</c> shows it.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class SkabBenchmarkTests
{
    private DetectorResult _result = null!;

    [OneTimeSetUp]
    public async Task Run()
    {
        var options = new BenchmarkDetectorsOptions { Detector = BenchmarkedDetector.Default, CutStart = "0-150" };
        var console = ProgramConsole.Plain(TestContext.Out, TestContext.Error, TimeProvider.System);
        try
        {
            var result = await BenchmarkDetectorsJob.RunExperimentsAsync(options, console, CancellationToken.None);
            BenchmarkTable.Show(console, result);
            _result = result.Detectors.Single();
        }
        catch (DataUnavailableException e)
        {
            Assert.Ignore(e.Message);
        }
    }

    [Test]
    public void DefaultDetector_IsBetterThanWhatIsPublished()
    {
        var rows = _result.Scorecard.Figures.Confusion;
        var bestPublished = PublishedResults.Skab.Max(published => published.F1 ?? 0);

        Assert.That(rows.F1, Is.AtLeast(0.85).And.GreaterThan(bestPublished));
        Assert.That(rows.BalancedAccuracy, Is.AtLeast(0.84));
        Assert.That(rows.FalseAlarmRate, Is.AtMost(0.15));
    }

    [Test]
    public void ChangePoints_AreBetterThanWhatIsPublishedAndThanChance()
    {
        var score = _result.Scorecard.Figures.ChangePoints!;

        Assert.That(score.Scores.Standard, Is.AtLeast(33).And.GreaterThan(score.Random!.Value.Standard));
        Assert.That(score.ShareInside, Is.GreaterThan(2 * score.RowShareInside));
    }

    [Test]
    public void Events_AreFoundSoon()
    {
        Assert.That(_result.Scorecard.Figures.Events.MedianDelay, Is.AtMost(TimeSpan.FromSeconds(10)));
        Assert.That(_result.Scorecard.Figures.Events.Recall, Is.EqualTo(1));
    }

    [Test]
    public void CutBeginnings_HardlyChangeBalancedAccuracy() =>
        Assert.That(_result.Cut!.BalancedAccuracyChange, Is.EqualTo(0).Within(0.02));

    [Test]
    public void PermutedMeasurements_AreChance() => Assert.That(_result.Permutation.PermutedMean, Is.EqualTo(0.5).Within(0.03));
}
