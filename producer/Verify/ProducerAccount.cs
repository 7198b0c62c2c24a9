namespace Gozcu.Producer.Verify;

/// <summary>One producer's records in a topic.</summary>
/// <param name="Producer">Its id.</param>
/// <param name="Records">Its records, doubles included.</param>
/// <param name="Distinct">Its different records.</param>
/// <param name="Lost">Numbers below its last one (or below the expected count) that are not there.</param>
/// <param name="Doubled">Records whose number was there before.</param>
/// <param name="OutOfOrder">Records, doubles apart, that lie behind a later one in their partition.</param>
/// <param name="LostRanges">The first of the lost numbers, as ranges with both ends included.</param>
/// <param name="DoubledRecords">The first of the doubled records, as topic-partition-offset.</param>
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
