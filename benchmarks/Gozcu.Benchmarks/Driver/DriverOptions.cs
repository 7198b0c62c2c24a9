using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Driver;

/// <summary>What <c>driver</c> can be told.</summary>
public sealed record DriverOptions : CommandOptions
{
    /// <summary>Calls into the JVM.</summary>
    [Option("Calls into the JVM that are counted.", ValueName = "N")]
    [Range(100, int.MaxValue)]
    public int Calls { get; init; } = 20_000;

    /// <summary>Passes that count.</summary>
    [Option("Passes that count; the best one is reported. One other warms up before.", ValueName = "N")]
    [Range(1, 100)]
    public int Passes { get; init; } = 5;

    /// <summary>A Python with PySpark of the same version.</summary>
    [Option("A Python with PySpark 3.5 to measure beside. Left out where it has none.", ValueName = "PATH")]
    public string Python { get; init; } = "python3";
}
