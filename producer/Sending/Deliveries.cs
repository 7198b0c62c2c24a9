namespace Gozcu.Producer.Sending;

/// <summary>Delivery results of the records given to a <see cref="RecordProducer"/>.</summary>
public sealed record Deliveries
{
    /// <summary>Number of records given to the producer. Their sequence numbers are 0 to one less than this.</summary>
    public required long Sent { get; init; }

    /// <summary>Number of records that Kafka has acknowledged.</summary>
    public required long Delivered { get; init; }

    /// <summary>Number of records that Kafka has rejected or that timed out.</summary>
    public required long Failed { get; init; }

    /// <summary>Number of records with an unknown result: still in flight when the flush timed out.</summary>
    public long Unknown => Sent - Delivered - Failed;

    /// <summary>Number of failed records, by librdkafka's reason.</summary>
    public required IReadOnlyDictionary<string, long> Failures { get; init; }

    /// <summary>Offsets of the delivered records, by partition and in order.</summary>
    public required IReadOnlyList<OffsetRange> Offsets { get; init; }

    /// <summary>Offsets of those delivered records that were malformed on purpose.</summary>
    public required IReadOnlyList<OffsetRange> MalformedOffsets { get; init; }
}
