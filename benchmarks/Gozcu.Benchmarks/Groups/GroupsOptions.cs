using System.ComponentModel.DataAnnotations;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Groups;

/// <summary>Options of <c>groups</c>.</summary>
public sealed record GroupsOptions : RowsOptions
{
    /// <summary>Number of groups; 1,000 by default.</summary>
    [Option("Groups that the rows belong to.", ValueName = "N")]
    [Range(1, 10_000_000)]
    public int Groups { get; init; } = 1000;

    /// <summary>Number of keys with a state; 10,000 by default.</summary>
    [Option("Keys that have a state in the stream.", ValueName = "N")]
    [Range(1, 10_000_000)]
    public int Keys { get; init; } = 10_000;

    /// <summary>Number of rows of a micro-batch; 50,000 by default.</summary>
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
