using Gozcu.Models.Evaluation;

namespace Gozcu.Charts.Tests.Kinds;

/// <summary>Curves, confusion matrix and contributions.</summary>
[Category("Unit")]
internal sealed class EvaluationChartsTests
{
    private static readonly double[] Scores = [0.9, 0.8, 0.7, 0.1];
    private static readonly bool[] Labels = [true, false, true, false];

    [Test]
    public void Roc_GoesThroughEveryThreshold()
    {
        var chart = Chart.Roc(("model", new ScoreCurve(Scores, Labels))).Build();

        Assert.That(
            chart.Field<double>("x").Zip(chart.Field<double>("y")),
            Is.EqualTo(new[] { (0.0, 0.0), (0, 0.5), (0.5, 0.5), (0.5, 1), (1, 1) })
        );
        Assert.That(chart.Field<string>("series").Distinct(), Is.EqualTo(new[] { "model (AUC 0.750)" }));
    }

    [Test]
    public void PrecisionRecall_GoesThroughEveryThreshold()
    {
        var chart = Chart.PrecisionRecall(("model", new ScoreCurve(Scores, Labels))).Build();

        Assert.That(
            chart.Field<double>("x").Zip(chart.Field<double>("y")),
            Is.EqualTo(new[] { (0.0, 1.0), (0.5, 1), (0.5, 0.5), (1, 0.6667), (1, 0.5) })
        );
    }

    [Test]
    public void ManyThresholds_AreThinnedToPixelsAndKeepTheEnds()
    {
        var random = new Random(3);
        var labels = Enumerable.Range(0, 200_000).Select(_ => random.Next(10) == 0).ToArray();
        var scores = labels.Select(label => random.NextDouble() + (label ? 0.5 : 0)).ToArray();

        var chart = Chart.Roc(("model", new ScoreCurve(scores, labels))).Build();

        Assert.That(chart.Values(), Has.Count.LessThan(3_000));
        Assert.That((chart.Field<double>("x")[0], chart.Field<double>("y")[0]), Is.EqualTo((0.0, 0.0)));
        Assert.That((chart.Field<double>("x")[^1], chart.Field<double>("y")[^1]), Is.EqualTo((1.0, 1.0)));
    }

    [Test]
    public void LabelsOfOneClass_HaveNoCurve()
    {
        var chart = Chart.Roc(("model", new ScoreCurve(Scores, [true, true, true, true]))).Build();

        Assert.That(chart.Field<string>("reason")[0], Does.Contain("one class"));
    }

    [Test]
    public void Confusion_HasSharesOfTheLabel()
    {
        var chart = Chart.Confusion(new ConfusionMatrix(59, 12, 1920, 8)).Build();

        Assert.That(chart.Field<long>("rows"), Is.EqualTo(new[] { 59, 8, 12, 1920 }));
        Assert.That(chart.Field<string>("percent"), Is.EqualTo(new[] { "88.1 %", "11.9 %", "0.6 %", "99.4 %" }));
    }

    [Test]
    public void Contributions_AreSortedAndSummedUp()
    {
        var chart = Chart.Contributions(("a", 0.1), ("b", -0.5), ("c", 0.2), ("d", 0.05)).Top(2).Build();

        Assert.That(chart.Field<string>("feature"), Is.EqualTo(new[] { "b", "c", "2 others together" }));
        Assert.That(chart.Field<double>("contribution"), Is.EqualTo(new[] { -0.5, 0.2, 0.15 }).Within(1e-12));
        Assert.That(chart.Note, Is.EqualTo("the 2 largest of 4 features"));
    }

    [Test]
    public void ContributionThatIsNoNumber_IsRefused() =>
        Assert.That(() => Chart.Contributions(("a", double.NaN)), Throws.ArgumentException.With.Message.Contains("'a'"));
}
