namespace Gozcu.Producer.Sending;

/// <summary>What became of the records given to a <see cref="RecordProducer"/>.</summary>
public sealed record Deliveries
{
    /// <summary>Records given to it. Their sequence numbers are 0 to one less than this.</summary>
    public required long Sent { get; init; }

    /// <summary>Records that Kafka has acknowledged.</summary>
    public required long Delivered { get; init; }

    /// <summary>Records that Kafka has not taken.</summary>
    public required long Failed { get; init; }

    /// <summary>Records of which nothing is known: still under way when the flush was given up.</summary>
    public long Unknown => Sent - Delivered - Failed;

    /// <summary>The failed records by the reason that librdkafka gives.</summary>
    public required IReadOnlyDictionary<string, long> Failures { get; init; }

    /// <summary>The delivered records' places, by partition and in order.</summary>
    public required IReadOnlyList<OffsetRange> Offsets { get; init; }

    /// <summary>The places of those among them that were malformed on purpose.</summary>
    public required IReadOnlyList<OffsetRange> MalformedOffsets { get; init; }
}
