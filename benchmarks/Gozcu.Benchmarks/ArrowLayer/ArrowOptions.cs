using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.ArrowLayer;

/// <summary>Options of <c>arrow</c>.</summary>
public sealed record ArrowOptions : CommandOptions
{
    /// <summary>Number of rows of a batch; 10,000 by default.</summary>
    [Option("Rows of a batch; Spark sends 10,000 by default.", ValueName = "N")]
    [Range(1, 10_000_000)]
    public int Rows { get; init; } = 10_000;

    /// <summary>Number of measured passes; 5 by default.</summary>
    [Option("Passes that count; the best one is reported. Two others warm up before.", ValueName = "N")]
    [Range(1, 100)]
    public int Passes { get; init; } = 5;

    /// <summary>Duration of a pass; 200 ms by default.</summary>
    [Option("Duration of a pass of each work.")]
    public TimeSpan Duration { get; init; } = TimeSpan.FromMilliseconds(200);
}
