using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using Gozcu.Charts.Binning;

namespace Gozcu.Charts.Tests.Binning;

[Category("Unit")]
internal sealed class BinsTests
{
    private const double Day = 86_400_000;

    [TestCase(3.8, 76.6, 40, 2, 2, 38)]
    [TestCase(0, 1, 10, 0, 0.1, 10)]
    [TestCase(-5, 5, 4, -5, 2.5, 4)]
    [TestCase(0.001, 0.0099, 10, 0.001, 0.001, 9)]
    public void Numbers_HaveRoundBorders(double min, double max, int most, double start, double step, int count)
    {
        var bins = Bins.ForNumbers(min, max, most, whole: false);

        Assert.That((bins.Start, bins.Step, bins.Count), Is.EqualTo((start, step, count)));
    }

    [Test]
    public void FewWholeNumbers_LieInTheMiddleOfTheirBins()
    {
        var bins = Bins.ForNumbers(0, 3, 40, whole: true);

        Assert.That((bins.Start, bins.Step, bins.Count), Is.EqualTo((-0.5, 1.0, 4)));
        Assert.That(Enumerable.Range(0, 4).Select(value => bins.IndexOf(value)), Is.EqualTo(new[] { 0, 1, 2, 3 }));
    }

    [Test]
    public void WholeNumbers_HaveWholeSteps()
    {
        var bins = Bins.ForNumbers(0, 60, 40, whole: true);

        Assert.That(bins.Step, Is.EqualTo(2));
    }

    [Test]
    public void RoundedNumbers_FallIntoTheirOwnBins()
    {
        // 0.29 * 100 is 28.999999999999996.
        var bins = new Bins(0, 0.01, 100);

        Assert.That(Enumerable.Range(0, 100).Select(i => bins.IndexOf(i / 100.0)), Is.EqualTo(Enumerable.Range(0, 100)));
    }

    [TestCase(5.0)]
    [TestCase(0.0)]
    [TestCase(-1e300)]
    [TestCase(1e-300)]
    public void Constant_LiesInAFewBins(double value)
    {
        var bins = Bins.ForNumbers(value, value, 40, whole: false);

        Assert.That(bins.Count, Is.InRange(1, 2));
        Assert.That(bins.Border(0), Is.LessThanOrEqualTo(value));
        Assert.That(bins.Border(bins.Count), Is.GreaterThanOrEqualTo(value));
    }

    [Test]
    public void WholeRangeOfDoubles_DoesNotOverflow()
    {
        var bins = Bins.ForNumbers(-8e307, 8e307, 10, whole: false);

        Assert.That(double.IsFinite(bins.Step) && double.IsFinite(bins.Border(bins.Count)));
        Assert.That(bins.IndexOf(0), Is.EqualTo(bins.Count / 2));
    }

    [TestCase(0, 60 * Day, 60, Day)]
    [TestCase(0, 3_600_000, 60, 60_000)]
    [TestCase(0, 80 * Day, 40, 2 * Day)]
    public void Times_HaveTheStepsOfClocks(double min, double max, int most, double step) =>
        Assert.That(Bins.ForTimes(min, max, most).Step, Is.EqualTo(step));

    [Test]
    public void Weeks_BeginOnMonday()
    {
        var start = (new DateTime(2026, 1, 1) - DateTime.UnixEpoch).TotalMilliseconds;

        var bins = Bins.ForTimes(start, start + 300 * Day, 50);

        Assert.That(bins.Step, Is.EqualTo(7 * Day));
        Assert.That(DateTime.UnixEpoch.AddMilliseconds(bins.Border(0)).DayOfWeek, Is.EqualTo(DayOfWeek.Monday));
    }

    [FsCheck.NUnit.Property]
    public Property EachNumber_LiesBetweenTheBordersOfItsBin(NormalFloat first, NormalFloat second, PositiveInt most, byte share)
    {
        var (min, max) = (Math.Min(first.Get, second.Get), Math.Max(first.Get, second.Get));
        var count = most.Get % 200 + 1;
        var bins = Bins.ForNumbers(min, max, count, whole: false);
        var value = min + (max / 255 - min / 255) * share;
        var bin = bins.IndexOf(value);
        var slack = bins.Step * 1e-6 + Math.Abs(value) * 1e-11;
        return (bins.Count <= count + 1 && bins.Border(bin) <= value + slack && value <= bins.Border(bin + 1) + slack).Label(
            $"{value} in {bins}, bin {bin}: {bins.Border(bin)} to {bins.Border(bin + 1)}"
        );
    }
}
