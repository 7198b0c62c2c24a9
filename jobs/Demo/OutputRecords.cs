namespace Gozcu.Jobs.Demo;

/// <summary>What was read from the output topics.</summary>
/// <param name="Ids">The identities in each topic, each once.</param>
/// <param name="Repeated">Records whose identity had been read from the same topic before.</param>
/// <param name="Timed">How long each record took, those without a time left out.</param>
internal sealed record OutputRecords(
    IReadOnlyDictionary<string, IReadOnlySet<string>> Ids,
    long Repeated,
    IReadOnlyList<TimedRecord> Timed
);
