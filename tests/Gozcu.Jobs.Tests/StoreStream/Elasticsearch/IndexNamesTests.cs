using Gozcu.Jobs.StoreStream.Elasticsearch.Documents;

namespace Gozcu.Jobs.Tests.StoreStream.Elasticsearch;

/// <summary>Which index a document stands in.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class IndexNamesTests
{
    private const long Day = 86_400_000_000;
    private static readonly long Arrived = Micros(new DateTimeOffset(2026, 6, 15, 12, 0, 0, TimeSpan.Zero));
    private readonly IndexNames _names = new("p-", pastDays: 90);

    [TestCase(0, "p-normal-2026.06.15")]
    [TestCase(-1, "p-normal-2026.06.14")]
    [TestCase(-90, "p-normal-2026.03.17")]
    [TestCase(-91, "p-normal-other")]
    [TestCase(-20_000, "p-normal-other")]
    [TestCase(2, "p-normal-2026.06.17")]
    [TestCase(3, "p-normal-other")]
    [TestCase(2_000_000, "p-normal-other")]
    public void Day_IsItsOwnIndex_UnlessAClockIsWrong(int days, string index) =>
        Assert.That(_names.Of("normal", Arrived + days * Day, Arrived), Is.EqualTo(index));

    [Test]
    public void NoTime_IsNoDay()
    {
        Assert.That(_names.Of("dead-letter", null, Arrived), Is.EqualTo("p-dead-letter-other"));
        Assert.That(_names.Of("normal", -1, -1), Is.EqualTo("p-normal-1969.12.31"));
    }

    /// <summary>A measurement that comes again in an output record stamped later is on the other side of the edge: one of both indices is where it was.</summary>
    [TestCase(-89, 5)]
    [TestCase(-90, 1)]
    [TestCase(-70, 21)]
    [TestCase(3, 1)]
    [TestCase(3, 2)]
    public void RepeatAcrossTheEdge_KnowsWhereItStood(int days, int later)
    {
        var measured = Arrived + days * Day;
        var first = _names.Of("normal", measured, Arrived);
        var again = _names.Of("normal", measured, Arrived + later * Day);

        Assert.That(again, Is.Not.EqualTo(first));
        Assert.That(_names.Twin("normal", measured, Arrived + later * Day), Is.EqualTo(first));
        Assert.That(_names.Twin("normal", measured, Arrived), Is.EqualTo(again));
    }

    [TestCase(0)]
    [TestCase(-30)]
    [TestCase(-1000)]
    [TestCase(1000)]
    public void FarFromTheEdge_ThereIsNoTwin(int days) => Assert.That(_names.Twin("normal", Arrived + days * Day, Arrived), Is.Null);

    /// <summary>A fleet of wrong clocks makes no more indices than there are days in the window, and one.</summary>
    [Test]
    public void WrongClocks_MakeFewIndices() =>
        Assert.That(
            Enumerable.Range(-5000, 10_000).Select(d => _names.Of("normal", Arrived + d * Day, Arrived)).Distinct().Count(),
            Is.EqualTo(90 + 1 + 2 + 1)
        );

    private static long Micros(DateTimeOffset time) => time.ToUnixTimeMilliseconds() * 1000;
}
