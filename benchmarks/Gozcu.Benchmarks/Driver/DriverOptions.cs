using System.ComponentModel.DataAnnotations;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Driver;

/// <summary>Options of <c>driver</c>.</summary>
public sealed record DriverOptions : PeerOptions
{
    /// <summary>Number of calls into the JVM; 20,000 by default.</summary>
    [Option("Calls into the JVM that are counted.", ValueName = "N")]
    [Range(100, int.MaxValue)]
    public int Calls { get; init; } = 20_000;

    internal override IReadOnlyDictionary<string, string> Settings => SessionSettings.Of("local[2]", Memory);
}
