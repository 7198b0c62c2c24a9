using Gozcu.Producer.Malformed;

namespace Gozcu.Producer.Sending;

/// <summary>What was sent and what became of it.</summary>
public sealed record ProductionReport
{
    /// <summary>The data set.</summary>
    public required string DataSet { get; init; }

    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>How many partitions it has.</summary>
    public required int Partitions { get; init; }

    /// <summary>The id in the records' header.</summary>
    public required string ProducerId { get; init; }

    /// <summary>Measurements sent, without the records that were malformed on purpose.</summary>
    public required long Measurements { get; init; }

    /// <summary>Records sent that were malformed on purpose.</summary>
    public long Malformed => MalformedByKind.Values.Sum();

    /// <summary>The malformed records by kind.</summary>
    public required IReadOnlyDictionary<MalformedKind, long> MalformedByKind { get; init; }

    /// <summary>Measurements sent although a cell is not what the data set's definition says, or their row has too few or too many.</summary>
    public long Misfits { get; init; }

    /// <summary>Simulated measurements with a fault, by kind.</summary>
    public IReadOnlyDictionary<string, long> Faults { get; init; } = new Dictionary<string, long>();

    /// <summary>What became of the records, measurements and malformed ones.</summary>
    public required Deliveries Deliveries { get; init; }

    /// <summary>Delivered records by partition.</summary>
    public IReadOnlyDictionary<int, long> ByPartition =>
        Deliveries.Offsets.GroupBy(r => r.Partition).ToDictionary(g => g.Key, g => g.Sum(r => r.Count));

    /// <summary>How long it took, from the first record to the last acknowledgement.</summary>
    public required double Seconds { get; init; }

    /// <summary>Delivered records a second.</summary>
    public double Rate => Seconds > 0 ? Deliveries.Delivered / Seconds : 0;

    /// <summary>Whether it was interrupted. What had been sent was flushed.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>Why sending stopped before the end, or null.</summary>
    public required string? Stopped { get; init; }

    /// <summary>Whether all that was to be sent was, and Kafka has acknowledged every record.</summary>
    public bool Succeeded => !Interrupted && Stopped is null && Deliveries.Failed == 0 && Deliveries.Unknown == 0;
}
