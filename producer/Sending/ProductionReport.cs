using Gozcu.Producer.Malformed;

namespace Gozcu.Producer.Sending;

/// <summary>Report of what was sent, and of its delivery.</summary>
public sealed record ProductionReport
{
    /// <summary>Name of the data set.</summary>
    public required string DataSet { get; init; }

    /// <summary>Name of the topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Number of partitions of the topic.</summary>
    public required int Partitions { get; init; }

    /// <summary>Id of the producer in the records' headers.</summary>
    public required string ProducerId { get; init; }

    /// <summary>Number of measurements sent, without malformed records.</summary>
    public required long Measurements { get; init; }

    /// <summary>Number of malformed records sent.</summary>
    public long Malformed => MalformedByKind.Values.Sum();

    /// <summary>Number of malformed records sent, by kind.</summary>
    public required IReadOnlyDictionary<MalformedKind, long> MalformedByKind { get; init; }

    /// <summary>Number of measurements sent with a cell that does not fit the data set's definition, or from a row with the wrong number of cells.</summary>
    public long Misfits { get; init; }

    /// <summary>Number of simulated measurements with a fault, by kind.</summary>
    public IReadOnlyDictionary<string, long> Faults { get; init; } = new Dictionary<string, long>();

    /// <summary>Delivery results of all records, measurements and malformed ones.</summary>
    public required Deliveries Deliveries { get; init; }

    /// <summary>Number of delivered records, by partition.</summary>
    public IReadOnlyDictionary<int, long> ByPartition =>
        Deliveries.Offsets.GroupBy(r => r.Partition).ToDictionary(g => g.Key, g => g.Sum(r => r.Count));

    /// <summary>Duration from the first record to the last acknowledgement, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Delivered records per second.</summary>
    public double Rate => Seconds > 0 ? Deliveries.Delivered / Seconds : 0;

    /// <summary>True if sending was interrupted. Records that had been sent were flushed.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>Reason why sending stopped before the end, or null.</summary>
    public required string? Stopped { get; init; }

    /// <summary>True if everything was sent and Kafka has acknowledged every record.</summary>
    public bool Succeeded => !Interrupted && Stopped is null && Deliveries.Failed == 0 && Deliveries.Unknown == 0;
}
