namespace Gozcu.Producer.Verify;

/// <summary>Account of one producer's records in a topic.</summary>
/// <param name="Producer">Id of the producer.</param>
/// <param name="Records">Number of its records, including duplicates.</param>
/// <param name="Distinct">Number of its distinct records.</param>
/// <param name="Lost">Number of missing sequence numbers below its last one (or below the expected count).</param>
/// <param name="Doubled">Number of duplicates: records whose sequence number was seen before.</param>
/// <param name="OutOfOrder">Number of records, without duplicates, that come after a later one in their partition.</param>
/// <param name="LostRanges">First of the lost sequence numbers, as inclusive ranges.</param>
/// <param name="DoubledRecords">First of the duplicates, as topic-partition-offset.</param>
public sealed record ProducerAccount(
    string Producer,
    long Records,
    long Distinct,
    long Lost,
    long Doubled,
    long OutOfOrder,
    IReadOnlyList<string> LostRanges,
    IReadOnlyList<string> DoubledRecords
);
