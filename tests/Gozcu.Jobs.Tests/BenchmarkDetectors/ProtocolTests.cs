using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.BenchmarkDetectors;
using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Jobs.Tests.BenchmarkDetectors;

/// <summary>Which rows train, which are scored, and what a cut or a permutation changes.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class ProtocolTests
{
    private const int TrainRows = SampleExperiments.TrainRows;
    private Experiment _experiment = null!;

    [OneTimeSetUp]
    public void Write() => _experiment = new SampleExperiments().Write("pumps/a.csv", 1).Open().Experiments[0];

    [Test]
    public void ScoredRows_AreThoseAfterTheTrainingRows()
    {
        var series = Judge(ExperimentRows.Of(_experiment, TrainRows));

        Assert.That(series.Length, Is.EqualTo(SampleExperiments.Rows - TrainRows));
        Assert.That(series.Labels.IndexOf(true), Is.EqualTo(SampleExperiments.From - TrainRows));
        Assert.That(series.Entity, Is.EqualTo("pumps/a"));
        Assert.That(_experiment.Group, Is.EqualTo("pumps"));
    }

    [Test]
    public void Cut_DropsRowsBeforeTraining()
    {
        var series = Judge(ExperimentRows.Of(_experiment, TrainRows, cut: 50));

        Assert.That(series.Length, Is.EqualTo(SampleExperiments.Rows - TrainRows - 50));
        Assert.That(series.Labels.IndexOf(true), Is.EqualTo(SampleExperiments.From - TrainRows - 50));
    }

    [Test]
    public void Scores_DoNotDependOnLaterRows()
    {
        var shifted = new SampleExperiments().Write("a.csv", 1, shift: 30).Open().Experiments[0];

        var before = ..(SampleExperiments.From - TrainRows);
        var series = Judge(ExperimentRows.Of(_experiment, TrainRows));
        var other = Judge(ExperimentRows.Of(shifted, TrainRows));

        Assert.That(other.Scores[before].ToArray(), Is.EqualTo(series.Scores[before].ToArray()));
        Assert.That(other.Alarms[before].ToArray(), Is.EqualTo(series.Alarms[before].ToArray()));
        const int After = SampleExperiments.To - TrainRows;
        Assert.That(other.Scores[After], Is.GreaterThan(series.Scores[After]), "the means still have some of the shift");
    }

    [Test]
    public void Order_MovesMeasurementsAndLeavesTimesAndLabels()
    {
        var scored = SampleExperiments.Rows - TrainRows;
        int[] backwards = [.. Enumerable.Range(0, scored).Reverse()];

        var rows = ExperimentRows.Of(_experiment, TrainRows);
        var permuted = ExperimentRows.Of(_experiment, TrainRows, 0, backwards);

        Assert.That(permuted.Times, Is.EqualTo(rows.Times));
        Assert.That(permuted.Labels, Is.EqualTo(rows.Labels));
        var (values, moved) = (rows.Values(rows.Levels), permuted.Values(rows.Levels));
        Assert.That(moved[..TrainRows], Is.EqualTo(values[..TrainRows]), "training rows stay");
        Assert.That(moved[TrainRows..rows.Count], Is.Not.EqualTo(values[TrainRows..rows.Count]));
    }

    [Test]
    public void Alarm_FollowsTheAnomaly()
    {
        var series = Judge(ExperimentRows.Of(_experiment, TrainRows));

        Assert.That(EventScore.Of([series]).Detected, Is.EqualTo(1));
        Assert.That(EventScore.Of([series]).MedianDelay, Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(FalseAlarms.Of(series).Rate, Is.LessThan(0.15));
    }

    [Test]
    public void SensorWithoutValuesInTraining_IsLeftOut()
    {
        var files = new SampleExperiments().Write("a.csv", 1);
        var file = Path.Combine(files.Folder, "a.csv");
        string[] lines = [.. File.ReadLines(file)];
        File.WriteAllLines(file, lines.Select((line, i) => i is > 0 and <= TrainRows ? WithoutLoad(line) : line));
        var definition = FolderDefinition.Of(new SampleExperiments().Write("a.csv", 1).Folder, null, "anomaly");
        var experiment = ExperimentFiles.Read(definition, ExperimentFiles.In(definition, files.Folder, "--suite"), TrainRows).Used[0];

        Assert.That(EventScore.Of([Judge(ExperimentRows.Of(experiment, TrainRows))]).Detected, Is.EqualTo(1));
    }

    [Test]
    public void CutThatLeavesNoRows_IsRefused()
    {
        var suite = new SampleExperiments().Write("a.csv", 1).Open();

        Assert.That(
            () => new ExperimentBenchmark(suite, TrainRows, new CutRange(800, 800), 1),
            Throws.TypeOf<UsageException>().With.Message.Contains("a has 1000")
        );
    }

    [TestCase("150")]
    [TestCase("150-0")]
    [TestCase("-1-5")]
    [TestCase("a-b")]
    public void CutThatIsNoRange_IsRefused(string text) =>
        Assert.That(() => CutRange.Parse(text), Throws.TypeOf<UsageException>().With.Message.Contains("--cut-start is " + text));

    private static ScoredSeries Judge(ExperimentRows rows) =>
        ExperimentScores.Of(rows, SampleExperiments.Detector).Judge(FalseAlarmBudget.Unchosen);

    private static string WithoutLoad(string line)
    {
        var cells = line.Split(',');
        return $"{cells[0]},{cells[1]},,{cells[3]}";
    }
}
