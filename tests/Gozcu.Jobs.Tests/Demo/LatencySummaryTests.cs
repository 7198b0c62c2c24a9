using Gozcu.Demo;

namespace Gozcu.Jobs.Tests.Demo;

[TestFixture]
[Category("Unit")]
internal sealed class LatencySummaryTests
{
    [Test]
    public void NoRecords_GiveNoSummary() => Assert.That(LatencySummary.Of([]), Is.Null);

    [Test]
    public void Percentiles_AreNearestRanks() =>
        Assert.That(
            LatencySummary.Of([.. Enumerable.Range(1, 200).Select(i => (long)i).Reverse()]),
            Is.EqualTo(new LatencySummary(Count: 200, Median: 100, P99: 198, Max: 200))
        );

    [Test]
    public void OneRecord_IsAllOfThem() => Assert.That(LatencySummary.Of([7]), Is.EqualTo(new LatencySummary(1, 7, 7, 7)));
}
