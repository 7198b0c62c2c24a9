using System.ComponentModel.DataAnnotations;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Groups;

/// <summary>What <c>groups</c> can be told.</summary>
public sealed record GroupsOptions : RowsOptions
{
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

    internal override IReadOnlyDictionary<string, string> Settings =>
        SessionSettings.Of(
            Master,
            Memory,
            ("spark.sql.shuffle.partitions", "2"),
            ("spark.sql.streaming.numRecentProgressUpdates", "10000")
        );
}
