using System.Reflection;
using Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;
using Gozcu.Jobs.StoreStream.Elasticsearch.Documents;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>
/// Store that writes output records, with some additional numbers, to an index for each level and day (<see cref="IndexNames"/>). The document's id is the
/// measurement's identity, so writing it again changes nothing. The executors send the documents and read the answer for each one: documents that Elasticsearch
/// permanently refuses are stored in the index <c>rejected</c>, with the reason and the original; the others are stored normally.
/// </summary>
/// <param name="connection">Connection to the cluster.</param>
/// <param name="indexPrefix">Prefix of the indices.</param>
/// <param name="tasks">Number of tasks that write in parallel; null for as many as can run at once, which leaves none for other streams of the session.</param>
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

    /// <summary>Pattern of all indices that this store writes.</summary>
    public string Indices => indexPrefix + "*";

    /// <summary>Largest number of documents in a request; 1,000 by default.</summary>
    public int BulkRecords { get; init; } = 1000;

    /// <summary>Largest size of a request, in bytes, unless a single document is larger; 5 MiB by default.</summary>
    public int BulkBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Largest age of a measurement at its arrival for the index of its day, in days; 90 by default.</summary>
    public int IndexDays { get; init; } = 90;

    /// <summary>Time for which the executors retry, before they return the failure to the driver; 10 s by default.</summary>
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
            // Created immediately: it must exist when records are refused because no further index can be created.
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
        // Each task sends its own requests: not more tasks than can run at once.
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
