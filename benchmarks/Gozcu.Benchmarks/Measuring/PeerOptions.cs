using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>What a command that measures beside PySpark can be told.</summary>
public abstract record PeerOptions : CommandOptions
{
    /// <summary>Passes that count.</summary>
    [Option("Passes that count; the best one is reported. Others warm up before.", ValueName = "N")]
    [Range(1, 100)]
    public int Passes { get; init; } = 3;

    /// <summary>A Python with PySpark of the same version.</summary>
    [Option("A Python with PySpark 3.5, pandas and pyarrow, to measure beside. Left out where it has none of them.", ValueName = "PATH")]
    public string Python { get; init; } = "python3";
}
