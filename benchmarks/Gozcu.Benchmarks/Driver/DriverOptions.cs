using System.ComponentModel.DataAnnotations;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Driver;

/// <summary>What <c>driver</c> can be told.</summary>
public sealed record DriverOptions : PeerOptions
{
    /// <summary>Calls into the JVM.</summary>
    [Option("Calls into the JVM that are counted.", ValueName = "N")]
    [Range(100, int.MaxValue)]
    public int Calls { get; init; } = 20_000;

    internal override IReadOnlyDictionary<string, string> Settings => SessionSettings.Of("local[2]", Memory);
}
