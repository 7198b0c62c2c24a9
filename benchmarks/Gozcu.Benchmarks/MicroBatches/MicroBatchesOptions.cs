using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.MicroBatches;

/// <summary>Options of <c>micro-batches</c>.</summary>
public sealed record MicroBatchesOptions : CommandOptions
{
    /// <summary>Rows in each micro-batch.</summary>
    [Option("Rows in each micro-batch.")]
    [Range(1, 10_000_000)]
    public int Rows { get; init; } = 1000;

    /// <summary>Partitions of each micro-batch.</summary>
    [Option("Partitions of each micro-batch.")]
    [Range(1, 1000)]
    public int Partitions { get; init; } = 2;

    /// <summary>How long each stream runs before it is measured.</summary>
    [Option("How long each stream runs before it is measured: both virtual machines compile meanwhile.")]
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long each stream is measured.</summary>
    [Option("How long each stream is measured.")]
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The master.</summary>
    [Option("Where Spark runs.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";
}
