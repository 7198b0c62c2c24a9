using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.SmallTasks;

/// <summary>Options of <c>small-tasks</c>.</summary>
public sealed record SmallTasksOptions : CommandOptions
{
    /// <summary>Partitions, each a task.</summary>
    [Option("Partitions, each of which is a task.")]
    [Range(1, 1_000_000)]
    public int Tasks { get; init; } = 10_000;

    /// <summary>Rows of a partition.</summary>
    [Option("Rows of a partition.")]
    [Range(1, 1_000_000)]
    public int Rows { get; init; } = 10;

    /// <summary>Passes that count.</summary>
    [Option("Passes that count, after one that warms up; the best is shown.")]
    [Range(1, 100)]
    public int Passes { get; init; } = 3;

    /// <summary>The master.</summary>
    [Option("Where Spark runs.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";
}
