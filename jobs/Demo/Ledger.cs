namespace Gozcu.Jobs.Demo;

/// <summary>
/// Accounts for every record by identity: each one produced must stand in exactly one output topic, and each in the store once; nothing else may
/// stand there.
/// </summary>
/// <param name="Produced">Records that Kafka acknowledged.</param>
/// <param name="ByTopic">Different records in each output topic.</param>
/// <param name="Repeated">Output records that are copies of another; Spark's Kafka sink may repeat after a failure.</param>
/// <param name="Lost">Produced, but in no output topic.</param>
/// <param name="Double">In more than one output topic.</param>
/// <param name="Foreign">In an output topic, but never produced.</param>
/// <param name="Stored">Documents in the store.</param>
/// <param name="NotStored">Produced, but not in the store.</param>
/// <param name="StoredForeign">In the store, but never produced.</param>
internal sealed record Ledger(
    long Produced,
    IReadOnlyDictionary<string, long> ByTopic,
    long Repeated,
    long Lost,
    long Double,
    long Foreign,
    long Stored,
    long NotStored,
    long StoredForeign
)
{
    /// <summary>Whether everything is where it belongs.</summary>
    public bool IsBalanced =>
        Lost == 0
        && Double == 0
        && Foreign == 0
        && NotStored == 0
        && StoredForeign == 0
        && ByTopic.Values.Sum() == Produced
        && Stored == Produced;

    /// <summary>Compares what was produced with what came out.</summary>
    /// <param name="produced">The identities of the records that Kafka acknowledged.</param>
    /// <param name="outputs">The output topics.</param>
    /// <param name="stored">The identities of the store's documents.</param>
    public static Ledger Of(IReadOnlySet<string> produced, OutputRecords outputs, IReadOnlySet<string> stored)
    {
        var seen = new HashSet<string>();
        var inSeveral = new HashSet<string>();
        foreach (var id in outputs.Ids.Values.SelectMany(ids => ids))
        {
            if (!seen.Add(id))
            {
                inSeveral.Add(id);
            }
        }
        return new Ledger(
            produced.Count,
            outputs.Ids.ToDictionary(t => t.Key, t => (long)t.Value.Count),
            outputs.Repeated,
            produced.Count(id => !seen.Contains(id)),
            inSeveral.Count,
            seen.Count(id => !produced.Contains(id)),
            stored.Count,
            produced.Count(id => !stored.Contains(id)),
            stored.Count(id => !produced.Contains(id))
        );
    }
}
