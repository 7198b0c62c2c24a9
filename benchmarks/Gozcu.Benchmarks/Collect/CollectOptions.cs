using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Collect;

/// <summary>What <c>collect</c> can be told.</summary>
public sealed record CollectOptions : CommandOptions
{
    /// <summary>Rows of 8 doubles.</summary>
    [Option("Rows of 8 doubles that each pass brings to the driver.", ValueName = "N")]
    [Range(1, int.MaxValue)]
    public int Rows { get; init; } = 4_000_000;

    /// <summary>Passes that count.</summary>
    [Option("Passes that count; the best one is reported. Two others warm up before.", ValueName = "N")]
    [Range(1, 100)]
    public int Passes { get; init; } = 3;

    /// <summary>Spark's master.</summary>
    [Option("Spark's master.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";

    /// <summary>A Python with PySpark of the same version.</summary>
    [Option("A Python with PySpark 3.5, pandas and pyarrow, to measure beside. Left out where it has none of them.", ValueName = "PATH")]
    public string Python { get; init; } = "python3";
}
