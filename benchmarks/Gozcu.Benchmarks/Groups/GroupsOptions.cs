using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Groups;

/// <summary>What <c>groups</c> can be told.</summary>
public sealed record GroupsOptions : CommandOptions
{
    /// <summary>Rows of 2 doubles.</summary>
    [Option("Rows of 2 doubles that each pass groups.", ValueName = "N")]
    [Range(1, int.MaxValue)]
    public int Rows { get; init; } = 4_000_000;

    /// <summary>Groups of them.</summary>
    [Option("Groups that the rows belong to.", ValueName = "N")]
    [Range(1, 10_000_000)]
    public int Groups { get; init; } = 1000;

    /// <summary>Keys with a state.</summary>
    [Option("Keys that have a state in the stream.", ValueName = "N")]
    [Range(1, 10_000_000)]
    public int Keys { get; init; } = 10_000;

    /// <summary>Rows of a micro-batch.</summary>
    [Option("Rows in each micro-batch of the stream, spread evenly over the keys.", ValueName = "N")]
    [Range(1, 10_000_000)]
    public int BatchRows { get; init; } = 50_000;

    /// <summary>Passes that count.</summary>
    [Option(
        "Passes that count; the best one is reported, and of so many micro-batches times five the median. Two others warm up before.",
        ValueName = "N"
    )]
    [Range(1, 100)]
    public int Passes { get; init; } = 3;

    /// <summary>Spark's master.</summary>
    [Option("Spark's master.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";

    /// <summary>A Python with PySpark of the same version.</summary>
    [Option("A Python with PySpark 3.5, pandas and pyarrow, to measure beside. Left out where it has none of them.", ValueName = "PATH")]
    public string Python { get; init; } = "python3";
}
