namespace Gozcu.Jobs.Demo;

/// <summary>What was read from the output topics.</summary>
/// <param name="Ids">The identities in each topic, each once.</param>
/// <param name="Repeated">Records whose identity had been read from the same topic before.</param>
/// <param name="AlertLatencies">For each alert, from Kafka's time of the measurement to Kafka's time of the alert.</param>
/// <param name="Latencies">The same for every record.</param>
internal sealed record OutputRecords(
    IReadOnlyDictionary<string, IReadOnlySet<string>> Ids,
    long Repeated,
    LatencySummary? AlertLatencies,
    LatencySummary? Latencies
);
