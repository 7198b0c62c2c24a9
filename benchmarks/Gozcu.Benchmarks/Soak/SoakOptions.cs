using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Soak;

/// <summary>Options of <c>soak</c>.</summary>
public sealed record SoakOptions : CommandOptions
{
    /// <summary>How long jobs run.</summary>
    [Option("How long jobs run.")]
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How often memory is looked at.</summary>
    [Option("How often memory is looked at.")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Rows of each job.</summary>
    [Option("Rows of each job.")]
    [Range(1, 1_000_000_000)]
    public long Rows { get; init; } = 200_000;

    /// <summary>Partitions of each job.</summary>
    [Option("Partitions of each job.")]
    [Range(1, 10_000)]
    public int Partitions { get; init; } = 16;

    /// <summary>By what share the worker's memory may grow.</summary>
    [Option("By what share the worker's resident memory may grow from the second third of the time to the last.")]
    [Range(0, 10)]
    public double AllowedGrowth { get; init; } = 0.1;

    /// <summary>The master.</summary>
    [Option("Where Spark runs; a local master, as the worker's memory is read on this machine.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";
}
