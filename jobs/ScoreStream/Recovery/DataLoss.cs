using System.Globalization;
using System.Text.Json.Serialization;

namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>Records of one partition that were gone before they were read.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="From">The offset of the first that is lost.</param>
/// <param name="To">The offset behind the last; null when nobody knows how many there were.</param>
/// <param name="Reason">Why they are gone.</param>
internal sealed record DataLoss(int Partition, long From, long? To, string Reason)
{
    /// <summary>At most so many records, since not every offset need have one; null when nobody knows.</summary>
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
