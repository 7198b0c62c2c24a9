using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Detectors;

/// <summary>Options of <c>detectors</c>.</summary>
public sealed record DetectorsOptions : CommandOptions
{
    /// <summary>Number of rows of 8 doubles; 4,000,000 by default.</summary>
    [Option("Rows of 8 doubles that each pass scores.", ValueName = "N")]
    [Range(10_000, int.MaxValue)]
    public int Rows { get; init; } = 4_000_000;

    /// <summary>Number of measured passes; 3 by default.</summary>
    [Option("Passes that count; the best one is reported. Two others warm up before.", ValueName = "N")]
    [Range(1, 100)]
    public int Passes { get; init; } = 3;

    /// <summary>Master URL of Spark.</summary>
    [Option("Spark's master.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";
}
