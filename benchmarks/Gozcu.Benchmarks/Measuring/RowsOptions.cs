using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>Options of commands that measure rows on Spark and compare with PySpark.</summary>
public abstract record RowsOptions : PeerOptions
{
    /// <summary>Number of rows of doubles; 4,000,000 by default.</summary>
    [Option("Rows of doubles that each pass works on.", ValueName = "N")]
    [Range(1, int.MaxValue)]
    public int Rows { get; init; } = 4_000_000;

    /// <summary>Master URL of Spark.</summary>
    [Option("Spark's master.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";

    internal override IReadOnlyDictionary<string, string> Settings => SessionSettings.Of(Master, Memory);
}
