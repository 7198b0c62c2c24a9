using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Scorers;

/// <summary>Options of <c>scorers</c>.</summary>
public sealed record ScorersOptions : CommandOptions
{
    /// <summary>Number of rows of a batch; 10,000 by default.</summary>
    [Option("Rows of a batch; Spark sends 10,000 by default.", ValueName = "N")]
    [Range(1, 10_000_000)]
    public int Rows { get; init; } = 10_000;

    /// <summary>Number of features of a row; 8 by default.</summary>
    [Option("Features of a row.", ValueName = "N")]
    [Range(1, 1000)]
    public int Features { get; init; } = 8;

    /// <summary>Number of trees of the forest; 50 by default.</summary>
    [Option("Trees of the forest.", ValueName = "N")]
    [Range(1, 10_000)]
    public int Trees { get; init; } = 50;

    /// <summary>Number of splits from a tree's root to its leaves; 8 by default.</summary>
    [Option("Splits from a tree's root to each of its leaves.", ValueName = "N")]
    [Range(0, 16)]
    public int Depth { get; init; } = 8;

    /// <summary>Number of measured passes; 5 by default.</summary>
    [Option("Passes that count; the best one is reported. Two others warm up before.", ValueName = "N")]
    [Range(1, 100)]
    public int Passes { get; init; } = 5;

    /// <summary>Duration of a pass; 500 ms by default.</summary>
    [Option("Duration of a pass of each scorer.")]
    public TimeSpan Duration { get; init; } = TimeSpan.FromMilliseconds(500);
}
