using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.BenchmarkDetectors;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;

namespace Gozcu.Jobs.Tests.BenchmarkDetectors;

/// <summary>The default detector on SKAB's experiments, as <c>docs/detector-benchmark.md</c> shows it.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class SkabBenchmarkTests
{
    private readonly IProgramConsole _console = ProgramConsole.Plain(TestContext.Out, TestContext.Error, TimeProvider.System);
    private DetectorResult _result = null!;

    [OneTimeSetUp]
    public async Task Run()
    {
        var options = new BenchmarkDetectorsOptions { Detector = BenchmarkedDetector.Default, CutStart = "0-150" };
        try
        {
            var result = await BenchmarkDetectorsJob.RunExperimentsAsync(options, _console, CancellationToken.None);
            BenchmarkTable.Show(_console, result);
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

    [Test]
    public async Task OtherExperiments_GetTheirThresholdFromValve1AndNotFromThemselves()
    {
        const string Copied = "valve1/0";
        var located = await new DataFiles().LocateAsync(new DataSetCatalog().Open("skab"));
        var folder = JobsFixture.NewFolder();
        var other = Directory.CreateDirectory(Path.Combine(folder, "other")).FullName;
        File.Copy(Path.Combine(located.Folder, "skab", Copied + ".csv"), Path.Combine(other, "copy.csv"));

        var options = new BenchmarkDetectorsOptions { Detector = BenchmarkedDetector.Default, In = folder };
        var result = await BenchmarkDetectorsJob.RunExperimentsAsync(options, _console, CancellationToken.None);

        var threshold = result.Detectors.Single().Thresholds.Single();
        Assert.That(threshold.Key, Is.EqualTo("other/copy"));
        Assert.That(threshold.Value, Is.EqualTo(_result.Thresholds[Copied]));
        Assert.That(_result.Thresholds.Values.Distinct().Count(), Is.GreaterThan(1), "the threshold of this experiment is not that of all");
    }
}
