using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Soak;

/// <summary>Options of <c>soak</c>.</summary>
public sealed record SoakOptions : CommandOptions
{
    /// <summary>Total duration; 30 minutes by default.</summary>
    [Option("Total duration.")]
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Interval between samples of memory; 1 minute by default.</summary>
    [Option("Interval between samples of memory.")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Number of rows of each job; 200,000 by default.</summary>
    [Option("Rows of each job.")]
    [Range(1, 1_000_000_000)]
    public long Rows { get; init; } = 200_000;

    /// <summary>Number of partitions of each job; 16 by default.</summary>
    [Option("Partitions of each job.")]
    [Range(1, 10_000)]
    public int Partitions { get; init; } = 16;

    /// <summary>Largest relative growth of the worker's memory; 0.1 by default.</summary>
    [Option("Largest relative growth of the worker's resident memory from the second third of the time to the last.")]
    [Range(0, 10)]
    public double AllowedGrowth { get; init; } = 0.1;

    /// <summary>Master URL of Spark.</summary>
    [Option("Spark's master; a local one, as the worker's memory is read on this machine.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";
}
