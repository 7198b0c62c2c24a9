namespace Gozcu.Demo;

/// <summary>Latencies of alerts and of all output records.</summary>
/// <param name="Alerts">Latencies of all alerts; null if there were none.</param>
/// <param name="WarmAlerts">Latencies of alerts in the second half of the time, when both virtual machines have compiled their code; null if there were none.</param>
/// <param name="Outputs">Latencies of all output records; null if there were none.</param>
/// <param name="WarmOutputs">Latencies of output records in the second half of the time; null if there were none.</param>
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
