using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Detectors;

/// <summary>What <c>detectors</c> can be told.</summary>
public sealed record DetectorsOptions : CommandOptions
{
    /// <summary>Rows of 8 doubles.</summary>
    [Option("Rows of 8 doubles that each pass scores.", ValueName = "N")]
    [Range(10_000, int.MaxValue)]
    public int Rows { get; init; } = 4_000_000;

    /// <summary>Passes that count.</summary>
    [Option("Passes that count; the best one is reported. Two others warm up before.", ValueName = "N")]
    [Range(1, 100)]
    public int Passes { get; init; } = 3;

    /// <summary>Spark's master.</summary>
    [Option("Spark's master.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";
}
