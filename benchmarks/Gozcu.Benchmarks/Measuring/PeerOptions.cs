using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>Options of commands that compare with PySpark.</summary>
public abstract record PeerOptions : CommandOptions
{
    /// <summary>Number of measured passes; 3 by default.</summary>
    [Option("Passes that count; the best one is reported. Others warm up before.", ValueName = "N")]
    [Range(1, 100)]
    public int Passes { get; init; } = 3;

    /// <summary>Python program with PySpark of the same version.</summary>
    [Option("A Python with PySpark 3.5, pandas and pyarrow, to measure beside. Left out where it has none of them.", ValueName = "PATH")]
    public string Python { get; init; } = "python3";

    /// <summary>Settings of both sides' sessions.</summary>
    internal abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Heap of the JVM on both sides; 4g by default.</summary>
    [Option("The heap of the JVM, the same on both sides.", ValueName = "MEMORY")]
    [RegularExpression("[1-9][0-9]*[mg]", ErrorMessage = "be a size such as 512m or 4g")]
    public string Memory { get; init; } = SessionSettings.Memory;
}
