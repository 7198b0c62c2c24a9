using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>What a command that measures rows on Spark beside PySpark can be told.</summary>
public abstract record RowsOptions : PeerOptions
{
    /// <summary>Rows of doubles.</summary>
    [Option("Rows of doubles that each pass works on.", ValueName = "N")]
    [Range(1, int.MaxValue)]
    public int Rows { get; init; } = 4_000_000;

    /// <summary>Spark's master.</summary>
    [Option("Spark's master.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";

    internal override IReadOnlyDictionary<string, string> Settings => SessionSettings.Of(Master, Memory);
}
