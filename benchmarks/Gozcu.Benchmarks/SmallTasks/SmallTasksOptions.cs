using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.SmallTasks;

/// <summary>Options of <c>small-tasks</c>.</summary>
public sealed record SmallTasksOptions : CommandOptions
{
    /// <summary>Number of partitions, each of which is a task; 10,000 by default.</summary>
    [Option("Partitions, each of which is a task.")]
    [Range(1, 1_000_000)]
    public int Tasks { get; init; } = 10_000;

    /// <summary>Number of rows of a partition; 10 by default.</summary>
    [Option("Rows of a partition.")]
    [Range(1, 1_000_000)]
    public int Rows { get; init; } = 10;

    /// <summary>Number of measured passes; 3 by default.</summary>
    [Option("Passes that count, after one that warms up; the best is shown.")]
    [Range(1, 100)]
    public int Passes { get; init; } = 3;

    /// <summary>Master URL of Spark.</summary>
    [Option("Spark's master.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";
}
