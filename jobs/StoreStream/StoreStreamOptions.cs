using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Streams;

namespace Gozcu.Jobs.StoreStream;

/// <summary>Options of <c>store-stream</c>.</summary>
public sealed record StoreStreamOptions : StreamOptions
{
    /// <summary>Which store to fill.</summary>
    [Option("Which store to fill; run one job for each.")]
    public StoreKind Store { get; init; } = StoreKind.Elasticsearch;

    /// <summary>A node of Elasticsearch.</summary>
    [Option("Elasticsearch's address.")]
    public Uri Elasticsearch { get; init; } = new("http://127.0.0.1:9200");

    /// <summary>File with credentials and certificates.</summary>
    [Option(
        "File with user and password, or api-key, and ca-file (PEM) or certificate-sha256 where the machine does not trust the server's certificate; one key=value a line.",
        ValueName = "FILE"
    )]
    public string? StoreConfig { get; init; }

    /// <summary>How long the store may be away.</summary>
    [Option(
        "How long the store may be away or too busy, at the start or later, before the job ends; what was to be done is tried again until then. 0s for not at all."
    )]
    public TimeSpan MaxOutage { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What stands before the indices' names.</summary>
    [Option(
        "What stands before the names of the indices: normal, warning, critical and dead-letter, each with the day behind it, foreign, and rejected.",
        ValueName = "TEXT"
    )]
    [RegularExpression("[a-z0-9][a-z0-9._-]*")]
    public string IndexPrefix { get; init; } = "gozcu-";

    /// <summary>How many days before its arrival in the output topic a measurement may be from to stand in its day's index.</summary>
    [Option(
        "How many days before its arrival in the output topic a measurement may be from to stand in its day's index; what is older, or more than 2 days ahead, stands in one index LEVEL-other. Keep it as it is: another number puts records that come again elsewhere."
    )]
    [Range(1, 3650)]
    public int IndexDays { get; init; } = 90;

    /// <summary>How many documents a request has at most.</summary>
    [Option("How many documents a request to the store has at most.")]
    [Range(1, 100_000)]
    public int BulkRecords { get; init; } = 1000;

    /// <summary>How many bytes a request has at most.</summary>
    [Option("How many bytes a request to the store has at most, unless a single document has more.")]
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
