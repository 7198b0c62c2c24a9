namespace Gozcu.Demo;

/// <summary>Records read from the output topics.</summary>
/// <param name="Ids">Identities in each topic, each once.</param>
/// <param name="Repeated">Number of records whose identity had been read from the same topic before.</param>
/// <param name="Timed">Latencies of the records, without those that have no time.</param>
internal sealed record ObservedOutputs(
    IReadOnlyDictionary<string, IReadOnlySet<string>> Ids,
    long Repeated,
    IReadOnlyList<TimedRecord> Timed
);
