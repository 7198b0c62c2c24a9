using System.Reflection;
using Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;
using Gozcu.Jobs.StoreStream.Elasticsearch.Documents;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>
/// Writes output records, and some numbers more, to an index for each level and day (<see cref="IndexNames"/>), the document's id being the measurement's
/// identity: writing it again, whenever, changes nothing. The executors send the documents and read each one's own answer: what Elasticsearch refuses for good
/// stands in the index <c>rejected</c>, with the reason and the original, and the rest is stored.
/// </summary>
/// <param name="connection">The cluster.</param>
/// <param name="indexPrefix">What stands before the indices' names.</param>
/// <param name="tasks">How many tasks write at the same time; null for as many as can run at once, which leaves none to other streams of the session.</param>
public sealed class ElasticsearchStore(ElasticsearchConnection connection, string indexPrefix, int? tasks = null) : IStore
{
    private const int AroundDocument = 4096;
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(120);

    private readonly BulkOutcome _refused = new();
    private int _maxRequestBytes = int.MaxValue;
    private bool _hasRejected;

    /// <inheritdoc/>
    public string Name => "elasticsearch";

    /// <inheritdoc/>
    public IReadOnlyList<StoreRefusal> Refused => [.. _refused.Refused];

    /// <inheritdoc/>
    public string RejectedPlace => IndexNames.Rejected(indexPrefix);

    /// <summary>All indices this store writes, as a pattern.</summary>
    public string Indices => indexPrefix + "*";

    /// <summary>How many documents a request has at most.</summary>
    public int BulkRecords { get; init; } = 1000;

    /// <summary>How many bytes a request has at most, unless a single document has more.</summary>
    public int BulkBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>How many days before its arrival a measurement may be from to stand in its day's index.</summary>
    public int IndexDays { get; init; } = 90;

    /// <summary>How long the executors try again what may succeed later, before they hand it back to the driver.</summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        using var administration = connection.Administration();
        try
        {
            await administration.PingAsync(PingTimeout, cancellationToken);
            _maxRequestBytes = await administration.MaxRequestBytesAsync(cancellationToken);
            var template = await ReadTemplateAsync("records.json", cancellationToken);
            await administration.PutTemplateAsync(
                indexPrefix + "records",
                template.Replace("{prefix}", indexPrefix, StringComparison.Ordinal),
                cancellationToken
            );
            // Made at once: when records are refused because no index can be made any more, this one must be there.
            await administration.EnsureIndexAsync(
                RejectedPlace,
                await ReadTemplateAsync("rejected.json", cancellationToken),
                cancellationToken
            );
            await administration.RefreshAsync(RejectedPlace, cancellationToken);
            _hasRejected = await administration.CountAsync(RejectedPlace, cancellationToken) > 0;
        }
        catch (ElasticsearchException e) when (e.IsTransient)
        {
            throw new StoreUnavailableException(e.Message, e) { Reason = e.Status is { } status ? $"{(int)status} {e.Type}" : e.Message };
        }
    }

    /// <inheritdoc/>
    public void Write(DataFrame records, long batchId)
    {
        var function = new BulkFunction(connection, Settings());
        // Each task sends requests of its own: no more tasks than can run at once.
        var writers = tasks ?? records.SparkSession.SparkContext.DefaultParallelism;
        var outcome = BulkOutcome.Of(
            records
                .Select("topic", "partition", "offset", "timestamp", "value")
                .Coalesce(writers)
                .MapInArrow(function.Write, BulkOutcome.Schema)
                .Collect()
        );
        if (outcome.Failure is { } failure)
        {
            throw Thrown(failure, batchId);
        }
        foreach (var refusal in outcome.Refused)
        {
            _refused.Add(refusal);
            _hasRejected = true;
        }
    }

    private BulkSettings Settings()
    {
        var maxRequest = _maxRequestBytes - AroundDocument;
        return new BulkSettings(
            indexPrefix,
            IndexDays,
            BulkRecords,
            Math.Min(BulkBytes, maxRequest),
            RetryFor,
            LongestRequest,
            maxRequest,
            _hasRejected
        );
    }

    private Exception Thrown(BulkException failure, long batchId)
    {
        var error = failure.Error;
        return error.IsTransient || error.IsServerFailure
            ? new StoreUnavailableException(
                $"Elasticsearch at {connection.Address} no longer answers, and batch {batchId} is not stored ({error.Name}). Start the job again "
                    + "when it does: it goes on where it was, and nothing is lost or double."
            )
            {
                Reason = error.Name,
            }
            : connection.Failure(error, failure.What, cause: null);
    }

    private static async Task<string> ReadTemplateAsync(string name, CancellationToken cancellationToken)
    {
        var resource = $"{typeof(ElasticsearchStore).Namespace}.Templates.{name}";
        await using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly has no resource {resource}.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
