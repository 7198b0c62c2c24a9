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

    /// <summary>File with the store's own properties, for TLS and authentication.</summary>
    [Option("File with the store's properties (es.net.http.auth.user …), one key=value a line.", ValueName = "FILE")]
    public string? StoreConfig { get; init; }

    /// <summary>How long the store may be away.</summary>
    [Option("How long the store may be away (a restart, say) before the job ends; a batch is tried again until then. 0s for not at all.")]
    public TimeSpan MaxOutage { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What stands before the indices' names.</summary>
    [Option(
        "What stands before the names of the indices: normal, warning, critical, dead-letter and foreign, each with the day behind it.",
        ValueName = "TEXT"
    )]
    [RegularExpression("[a-z0-9][a-z0-9._-]*")]
    public string IndexPrefix { get; init; } = "gozcu-";

    /// <inheritdoc/>
    public override void Validate()
    {
        if (MaxOutage < TimeSpan.Zero)
        {
            throw new UsageException($"--max-outage is {MaxOutage}, but must be 0s or more (how long the store may be away).");
        }
    }
}
