using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Streams;

namespace Gozcu.Jobs.StoreStream;

/// <summary>Options of <c>store-stream</c>.</summary>
public sealed record StoreStreamOptions : StreamOptions
{
    /// <summary>Store to write to.</summary>
    [Option("The store to write to; run one job for each.")]
    public StoreKind Store { get; init; } = StoreKind.Elasticsearch;

    /// <summary>Address of an Elasticsearch node.</summary>
    [Option("Elasticsearch's address.")]
    public Uri Elasticsearch { get; init; } = new("http://127.0.0.1:9200");

    /// <summary>Path of a file with credentials and certificates; null for none.</summary>
    [Option(
        "File with user and password, or api-key, and ca-file (PEM) or certificate-sha256 where the machine does not trust the server's certificate; one key=value a line.",
        ValueName = "FILE"
    )]
    public string? StoreConfig { get; init; }

    /// <summary>Longest outage of the store before the job ends; 5 minutes by default.</summary>
    [Option(
        "Longest time for which the store may be unavailable or overloaded before the job ends; until then requests are repeated. 0s ends the job at the first failure."
    )]
    public TimeSpan MaxOutage { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Prefix of the indices.</summary>
    [Option(
        "Prefix of the indices: normal, warning, critical and dead-letter, each followed by the day, foreign, and rejected.",
        ValueName = "TEXT"
    )]
    [RegularExpression("[a-z0-9][a-z0-9._-]*")]
    public string IndexPrefix { get; init; } = "gozcu-";

    /// <summary>Largest age of a measurement at its arrival in the output topic for the index of its day, in days; 90 by default.</summary>
    [Option(
        "Largest age in days of a measurement, at its arrival in the output topic, for the index of its day; older ones, and those more than 2 days ahead, go to the index LEVEL-other. Do not change it later: repeated records would go to another index."
    )]
    [Range(1, 3650)]
    public int IndexDays { get; init; } = 90;

    /// <summary>Largest number of documents in a request; 1,000 by default.</summary>
    [Option("Largest number of documents in a request to the store.")]
    [Range(1, 100_000)]
    public int BulkRecords { get; init; } = 1000;

    /// <summary>Largest size of a request, in bytes; 5 MiB by default.</summary>
    [Option("Largest size of a request to the store in bytes, unless a single document is larger.")]
    [Range(1024, int.MaxValue)]
    public int BulkBytes { get; init; } = 5 * 1024 * 1024;

    /// <inheritdoc/>
    public override void Validate()
    {
        if (MaxOutage < TimeSpan.Zero)
        {
            throw new UsageException($"--max-outage is {MaxOutage}, but must be 0s or more (how long the store may be away).");
        }
    }
}
