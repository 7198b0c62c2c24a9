using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Scorers;

/// <summary>What <c>scorers</c> can be told.</summary>
public sealed record ScorersOptions : CommandOptions
{
    /// <summary>Rows of a batch.</summary>
    [Option("Rows of a batch; Spark sends 10,000 unless told otherwise.", ValueName = "N")]
    [Range(1, 10_000_000)]
    public int Rows { get; init; } = 10_000;

    /// <summary>Features of a row.</summary>
    [Option("Features of a row.", ValueName = "N")]
    [Range(1, 1000)]
    public int Features { get; init; } = 8;

    /// <summary>Trees of the forest.</summary>
    [Option("Trees of the forest.", ValueName = "N")]
    [Range(1, 10_000)]
    public int Trees { get; init; } = 50;

    /// <summary>Questions from a tree's root to its leaves.</summary>
    [Option("Questions from a tree's root to each of its leaves.", ValueName = "N")]
    [Range(0, 16)]
    public int Depth { get; init; } = 8;

    /// <summary>Passes that count.</summary>
    [Option("Passes that count; the best one is reported. Two others warm up before.", ValueName = "N")]
    [Range(1, 100)]
    public int Passes { get; init; } = 5;

    /// <summary>How long a pass lasts.</summary>
    [Option("How long a pass of each scorer lasts.")]
    public TimeSpan Duration { get; init; } = TimeSpan.FromMilliseconds(500);
}
