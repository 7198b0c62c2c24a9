namespace Gozcu.Jobs.Demo;

/// <summary>How long measurements took to become alerts, and output records of any kind.</summary>
/// <param name="Alerts">All alerts; null when there were none.</param>
/// <param name="WarmAlerts">Alerts of the second half of the time, when both virtual machines have compiled what they run.</param>
/// <param name="Outputs">All output records.</param>
/// <param name="WarmOutputs">Output records of the second half of the time.</param>
internal sealed record Latencies(LatencySummary? Alerts, LatencySummary? WarmAlerts, LatencySummary? Outputs, LatencySummary? WarmOutputs)
{
    public static Latencies Of(IReadOnlyList<TimedRecord> records)
    {
        if (records.Count == 0)
        {
            return new Latencies(null, null, null, null);
        }
        var half = (records.Min(r => r.Ingested) + records.Max(r => r.Ingested)) / 2;
        LatencySummary? Where(Func<TimedRecord, bool> counts) => LatencySummary.Of([.. records.Where(counts).Select(r => r.Latency)]);
        return new Latencies(
            Where(r => r.IsAlert),
            Where(r => r.IsAlert && r.Ingested >= half),
            Where(_ => true),
            Where(r => r.Ingested >= half)
        );
    }
}
