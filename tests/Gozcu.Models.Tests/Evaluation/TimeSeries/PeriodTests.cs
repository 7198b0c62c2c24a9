using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

[Category("Unit")]
public class PeriodTests
{
    /// <summary>Values of TSB-AD's <c>find_length_rank</c>: lags that are too short or too long give its default.</summary>
    [TestCase(24, 24)]
    [TestCase(5, Period.Default)]
    [TestCase(350, Period.Default)]
    public void Period_IsTheLagOfTheHighestAutocorrelation(int length, int expected)
    {
        var noise = Sample.Numbers(1000, 4);
        double[] values = [.. noise.Select((number, row) => Math.Sin(2 * Math.PI * row / length) + (length == 24 ? 0.3 * number : 0))];

        Assert.That(Period.Of(values), Is.EqualTo(expected));
    }

    [Test]
    public void SeriesWithoutAMaximum_HasTheDefault()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Period.Of([]), Is.EqualTo(Period.Default));
            Assert.That(Period.Of([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]), Is.EqualTo(Period.Default));
        }
    }
}
