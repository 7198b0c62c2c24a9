using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Driver;

/// <summary>Options of <c>first-result</c>.</summary>
public sealed record FirstResultOptions : CommandOptions
{
    /// <summary>Heap of the JVM; 4g by default.</summary>
    [Option("The heap of the JVM.", ValueName = "MEMORY")]
    public string Memory { get; init; } = SessionSettings.Memory;
}
