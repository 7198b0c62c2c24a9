using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.ArrowLayer;

/// <summary>What <c>arrow</c> can be told.</summary>
public sealed record ArrowOptions : CommandOptions
{
    /// <summary>Rows of a batch.</summary>
    [Option("Rows of a batch; Spark sends 10,000 unless told otherwise.", ValueName = "N")]
    [Range(1, 10_000_000)]
    public int Rows { get; init; } = 10_000;

    /// <summary>Passes that count.</summary>
    [Option("Passes that count; the best one is reported. Two others warm up before.", ValueName = "N")]
    [Range(1, 100)]
    public int Passes { get; init; } = 5;

    /// <summary>How long a pass lasts.</summary>
    [Option("How long a pass of each work lasts.")]
    public TimeSpan Duration { get; init; } = TimeSpan.FromMilliseconds(200);
}
