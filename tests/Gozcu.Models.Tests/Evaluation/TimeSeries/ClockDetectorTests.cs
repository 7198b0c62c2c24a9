using Gozcu.Models.Evaluation;
using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

[Category("Unit")]
public class ClockDetectorTests
{
    [TestCase(ClockPosition.Row)]
    [TestCase(ClockPosition.Fraction)]
    public void SeriesThatAllRunToOnePlan_AreFoundWithoutASensor(ClockPosition position)
    {
        ScoredSeries[] series = [.. Enumerable.Range(0, 5).Select(_ => Sample.Alarms(Sample.Rows(200, (100, 159)), new bool[200]))];

        foreach (var judged in ClockDetector.Judge(series, position))
        {
            Assert.That(judged.Alarms.ToArray(), Is.EqualTo(Sample.Rows(200, (100, 159))));
        }
    }

    [Test]
    public void Fraction_KnowsAPlanThatStretches()
    {
        ScoredSeries[] series =
        [
            .. new[] { 100, 200, 400 }.Select(rows => Sample.Alarms(Sample.Rows(rows, (rows / 2, rows - 1)), new bool[rows])),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Figures(ClockDetector.Judge(series, ClockPosition.Fraction)).F1, Is.EqualTo(1));
            Assert.That(Figures(ClockDetector.Judge(series, ClockPosition.Row)).F1, Is.LessThan(0.9));
        }
    }

    [Test]
    public void Clock_KnowsOnlyTheOtherSeries()
    {
        // In each the anomaly is where the other has none: the shares of the other mislead.
        var judged = ClockDetector.Judge([Sample.Letters("aaannn"), Sample.Letters("nnnaaa")], ClockPosition.Row);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged[0].Scores.ToArray(), Is.EqualTo(new[] { 0.0, 0, 0, 1, 1, 1 }));
            Assert.That(Figures(judged).BalancedAccuracy, Is.Zero);
        }
    }

    [Test]
    public void Threshold_HasTheBestF1OnTheOthers()
    {
        // Shares of the first series' others at rows 0 to 3: 0, 1/2, 1, 1/2. Alarms from 1/2 on have F1 1 · 4/(4 + 2/2) = 0.8, from 1 on 2·2/(2·2 + 2) = 0.67.
        var judged = ClockDetector.Judge([Sample.Letters("nnnn-"), Sample.Letters("naan"), Sample.Letters("nnaa")], ClockPosition.Row);

        using (Assert.EnterMultipleScope())
        {
            // No other series has a fifth row: it gets the overall share, half.
            Assert.That(judged[0].Scores.ToArray(), Is.EqualTo(new[] { 0, 0.5, 1, 0.5, 0.5 }));
            Assert.That(judged[0].Alarms.ToArray(), Is.EqualTo(new[] { false, true, true, true, true }));
        }
    }

    [Test]
    public void OneSeries_IsRefused() =>
        Assert.That(
            () => ClockDetector.Judge([Sample.Letters("na")], ClockPosition.Row),
            Throws.ArgumentException.With.Message.StartsWith(
                "there are 1 series, but a clock learns from the others: it takes at least two"
            )
        );

    private static ConfusionMatrix Figures(IReadOnlyList<ScoredSeries> series) => SeriesFigures.Of(series).Confusion;
}
