using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Benchmarks.StoreWriters;

/// <summary>Options of <c>store-writers</c>.</summary>
public sealed record StoreWritersOptions : CommandOptions
{
    /// <summary>Number of documents that each pass writes; 100,000 by default.</summary>
    [Option("Documents that each pass writes.", ValueName = "N")]
    [Range(1, 100_000_000)]
    public int Records { get; init; } = 100_000;

    /// <summary>Number of measured passes; 3 by default.</summary>
    [Option("Passes that count, after one that warms up; the best is shown.")]
    [Range(1, 100)]
    public int Passes { get; init; } = 3;

    /// <summary>Path of es-hadoop's jar; null to download it.</summary>
    [Option("es-hadoop's jar; by default benchmarks/es-hadoop/fetch gets it.", ValueName = "FILE")]
    public string? EsHadoop { get; init; }

    /// <summary>Master URL of Spark.</summary>
    [Option("Spark's master.", ValueName = "URL")]
    public string Master { get; init; } = "local[2]";
}
