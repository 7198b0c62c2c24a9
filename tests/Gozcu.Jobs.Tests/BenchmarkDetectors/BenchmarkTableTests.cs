using Gozcu.Jobs.BenchmarkDetectors;

namespace Gozcu.Jobs.Tests.BenchmarkDetectors;

[TestFixture]
[Category("Unit")]
internal sealed class BenchmarkTableTests
{
    [Test]
    public void Table_HasDetectorsBaselinesAndPublishedResults()
    {
        var suite = new SampleExperiments().Write("old/a.csv", 1).Write("new/b.csv", 2).Open();
        var result = new BenchmarkResult
        {
            Suite = suite.Name,
            TrainRows = SampleExperiments.TrainRows,
            ThresholdsChosenBy = suite.Choice,
            Experiments = suite.Experiments.Count,
            RejectedRows = 0,
            LeftOut = [],
            Detectors = [new ExperimentBenchmark(suite, SampleExperiments.TrainRows, null, 1).Run(SampleExperiments.Detector)],
            Published = [PublishedResults.Skab[0]],
        };

        var rows = BenchmarkTable.Rows(result);

        Assert.That(
            rows.Select(row => row[0]),
            Is.EqualTo([
                "quantile-limits",
                "always-alarm",
                "never-alarm",
                "random",
                "clock-by-row",
                "clock-by-fraction",
                "Conv-AE (published)",
            ])
        );
        Assert.That(rows[^1][..5], Is.EqualTo(["Conv-AE (published)", "0.78", "13.6", "28.0", "0.792"]));
        Assert.That(rows[1][2..5], Is.EqualTo(["100.0", "0.0", "0.500"]));
        Assert.That(rows.Select(row => row.Length).Distinct(), Has.Exactly(1).Items);
        Assert.That(result.Detectors[0].Groups.Keys, Is.EquivalentTo(["old", "new"]));
        Assert.That(result.Detectors[0].Groups.Values.Sum(group => group.Confusion.Rows), Is.EqualTo(result.Detectors[0].Scorecard.Rows));
    }

    [Test]
    public void PublishedNabScores_AreNormalised()
    {
        var artime = NabBenchmark.Published[0];

        Assert.That(artime.Name, Is.EqualTo("ARTime"));
        Assert.That(artime.Machine, Is.EqualTo(100 * (2.55633 + 4) / 8).Within(1e-9));
        Assert.That(artime.Both, Is.EqualTo(85.1).Within(0.05));
        Assert.That(NabBenchmark.Published[^1].Both, Is.Zero);
    }
}
