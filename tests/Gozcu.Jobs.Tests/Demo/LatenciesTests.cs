using Gozcu.Demo;

namespace Gozcu.Jobs.Tests.Demo;

[TestFixture]
[Category("Unit")]
internal sealed class LatenciesTests
{
    [Test]
    public void SecondHalf_IsByTimeNotByNumber()
    {
        TimedRecord[] records = [new(0, 900, true), new(10, 800, false), new(20, 700, true), new(100, 5, true), new(90, 7, false)];

        var latencies = Latencies.Of(records);

        Assert.That(latencies.Alerts, Is.EqualTo(new LatencySummary(Count: 3, Median: 700, P99: 900, Max: 900)));
        Assert.That(latencies.WarmAlerts, Is.EqualTo(new LatencySummary(1, 5, 5, 5)));
        Assert.That(latencies.Outputs!.Count, Is.EqualTo(5));
        Assert.That(latencies.WarmOutputs, Is.EqualTo(new LatencySummary(Count: 2, Median: 5, P99: 7, Max: 7)));
    }

    [Test]
    public void NoRecords_GiveNothing() => Assert.That(Latencies.Of([]), Is.EqualTo(new Latencies(null, null, null, null)));
}
