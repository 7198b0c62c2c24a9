using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

[Category("Unit")]
public class ScoredSeriesTests
{
    [Test]
    public void RowsWithoutLabelOrScore_AreNotJudged()
    {
        var series = new ScoredSeries("pump", [0, 1, 2], [0.5, double.NaN, 0.5], [true, true, false], [null, true, false]);

        Assert.That(Enumerable.Range(0, 3).Select(series.IsJudged), Is.EqualTo(new[] { false, false, true }));
    }

    [Test]
    public void UnequalLengthsAndDescendingTimes_AreRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => new ScoredSeries("pump", [0, 1], [0.5], [true, true], [true, false]),
                Throws.ArgumentException.With.Message.StartsWith("pump has 2 times, but 1 scores; there must be one per row")
            );
            Assert.That(
                () => new ScoredSeries("pump", [0, 1], [0.5, 1], [true, true], [true, false], trueChangePoints: [true]),
                Throws.ArgumentException.With.Message.StartsWith("pump has 2 times, but 1 true change points")
            );
            Assert.That(
                () => new ScoredSeries("pump", [1, 0], [0.5, 1], [true, true], [true, false]),
                Throws.ArgumentException.With.Message.StartsWith("the time of row 1 of pump is before that of row 0; sort the rows by time")
            );
        }
    }
}
