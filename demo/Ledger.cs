namespace Gozcu.Demo;

/// <summary>Ledger of all records by identity. Each produced record must be in exactly one output topic, and in the store exactly once; no other records may be there.</summary>
/// <param name="Produced">Number of records that Kafka acknowledged.</param>
/// <param name="ByTopic">Number of distinct records in each output topic.</param>
/// <param name="Repeated">Number of output records that repeat another; Spark's Kafka sink may repeat records after a failure.</param>
/// <param name="Lost">Number of produced records that are in no output topic.</param>
/// <param name="Double">Number of records that are in more than one output topic.</param>
/// <param name="Foreign">Number of records in output topics that were never produced.</param>
/// <param name="Stored">Number of documents in the store.</param>
/// <param name="NotStored">Number of produced records that are not in the store.</param>
/// <param name="StoredForeign">Number of documents in the store whose record was never produced.</param>
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
    /// <summary>True if every record is exactly where it should be.</summary>
    public bool IsBalanced =>
        Lost == 0
        && Double == 0
        && Foreign == 0
        && NotStored == 0
        && StoredForeign == 0
        && ByTopic.Values.Sum() == Produced
        && Stored == Produced;

    /// <summary>Compares the produced records with the output.</summary>
    /// <param name="produced">Identities of the records that Kafka acknowledged.</param>
    /// <param name="outputs">Records of the output topics.</param>
    /// <param name="stored">Identities of the store's documents.</param>
    public static Ledger Of(IReadOnlySet<string> produced, ObservedOutputs outputs, IReadOnlySet<string> stored)
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
