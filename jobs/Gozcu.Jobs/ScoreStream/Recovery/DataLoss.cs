using System.Globalization;
using System.Text.Json.Serialization;

namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>Records of one partition that were lost before they were read.</summary>
/// <param name="Partition">Partition.</param>
/// <param name="From">Offset of the first lost record.</param>
/// <param name="To">Offset after the last one; null if their number is unknown.</param>
/// <param name="Reason">Reason of the loss.</param>
internal sealed record DataLoss(int Partition, long From, long? To, string Reason)
{
    /// <summary>Upper bound of the number of lost records, as not every offset has one; null if unknown.</summary>
    [JsonInclude]
    public long? Records => To - From;

    /// <inheritdoc/>
    public override string ToString() =>
        To is { } to
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{to - From:N0} records of partition {Partition} (offsets {From} to {to - 1}): {Reason}"
            )
            : string.Create(CultureInfo.InvariantCulture, $"the records of partition {Partition} from offset {From} on: {Reason}");
}
