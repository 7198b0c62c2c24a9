using Gozcu.Jobs.BenchmarkDetectors;

namespace Gozcu.Jobs.Tests.BenchmarkDetectors;

/// <summary>The threshold of a file is chosen by other files.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class ThresholdChoiceTests
{
    [Test]
    public void LowestThresholdWithinTheBudget_IsChosen()
    {
        var first = Counts(i => i < 3 ? 20 : 9);
        var second = Counts(i => i < 4 ? 20 : 7);

        Assert.That(FalseAlarmBudget.Choose([first, second]), Is.EqualTo(FalseAlarmBudget.Grid[4]), "9 and 7 of 100 each");
    }

    [Test]
    public void NoThresholdWithinTheBudget_IsTheHighest() =>
        Assert.That(FalseAlarmBudget.Choose([Counts(_ => 50)]), Is.EqualTo(FalseAlarmBudget.Grid[^1]));

    [Test]
    public void NoOtherFiles_IsTheFixedOne() => Assert.That(FalseAlarmBudget.Choose([]), Is.EqualTo(FalseAlarmBudget.Unchosen));

    [Test]
    public void OwnRows_DoNotChangeTheThresholdOfAFile()
    {
        var calm = Thresholds(new SampleExperiments().Write("a.csv", 1).Write("b.csv", 2).Write("c.csv", 3));
        var wandering = Thresholds(new SampleExperiments().Write("a.csv", 1).Write("b.csv", 2).Write("c.csv", 3, wander: 4));

        Assert.That(wandering["c"], Is.EqualTo(calm["c"]), "by a and b, which are the same");
        Assert.That(wandering["a"], Is.GreaterThan(calm["a"]), "the false alarms of c are many enough to raise it");
    }

    [Test]
    public void CopyOfAFile_DoesNotChooseForIt()
    {
        var suite = new SampleExperiments().Write("a.csv", 1).Write("copy/a.csv", 1).Write("b.csv", 2).Open();

        Assert.That(suite.OthersOf(suite.Experiments[0]).Select(other => other.Name), Is.EqualTo(["b"]));
    }

    private static Dictionary<string, double> Thresholds(SampleExperiments files)
    {
        var suite = files.Open();
        var chosen = new ExperimentBenchmark(suite, SampleExperiments.TrainRows, null, 1).Thresholds(SampleExperiments.Detector);
        return suite.Experiments.Zip(chosen).ToDictionary(one => one.First.Name, one => one.Second);
    }

    private static FalseAlarms[] Counts(Func<int, int> alarms) =>
        [.. Enumerable.Range(0, FalseAlarmBudget.Grid.Count).Select(i => new FalseAlarms(alarms(i), 100))];
}
