using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.MicroBatches;

/// <summary>Options of <c>micro-batches</c>.</summary>
public sealed record MicroBatchesOptions : CommandOptions
{
    /// <summary>Number of rows in each micro-batch; 1,000 by default.</summary>
    [Option("Rows in each micro-batch.")]
    [Range(1, 10_000_000)]
    public int Rows { get; init; } = 1000;

    /// <summary>Number of partitions of each micro-batch; 2 by default.</summary>
    [Option("Partitions of each micro-batch.")]
    [Range(1, 1000)]
    public int Partitions { get; init; } = 2;

    /// <summary>Warm-up time of each stream; 20 s by default.</summary>
    [Option("Warm-up time of each stream, in which both virtual machines compile.")]
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Measured time of each stream; 10 s by default.</summary>
    [Option("Measured time of each stream.")]
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Master URL of Spark.</summary>
    [Option("Spark's master.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";
}
