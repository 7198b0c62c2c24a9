using System.Diagnostics;
using System.Text.Json;
using Elasticsearch.Net;
using Nest;
using HttpMethod = Elasticsearch.Net.HttpMethod;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>Sends operations, and retries those that may succeed later, at growing intervals up to a time limit.</summary>
/// <param name="client">Client of the cluster.</param>
/// <param name="settings">Settings, such as the time limit.</param>
/// <param name="cancellationToken">Cancels waiting.</param>
internal sealed class BulkClient(ElasticClient client, BulkSettings settings, CancellationToken cancellationToken)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Performs operations of a body.</summary>
    /// <param name="body">Body.</param>
    /// <param name="operations">Operations of the body to perform.</param>
    /// <param name="refused">Called for each operation that Elasticsearch permanently refuses.</param>
    /// <exception cref="BulkException">Elasticsearch is unavailable for too long, or accepts no documents at all.</exception>
    public void Do(BulkBody body, IReadOnlyList<BulkOperation> operations, Action<BulkOperation, ElasticsearchError> refused)
    {
        var begun = Stopwatch.GetTimestamp();
        var pause = FirstPause;
        while (operations.Count > 0)
        {
            var answer = Ask(body.Lines(operations), operations.Count);
            if (answer.Whole is { } whole && !IsWorthATry(whole))
            {
                Divide(body, operations, whole, refused);
                return;
            }
            var (again, error) = Sort(operations, answer, refused, isLast: Stopwatch.GetElapsedTime(begun) >= settings.RetryFor);
            if (again.Count > 0)
            {
                if (Stopwatch.GetElapsedTime(begun) >= settings.RetryFor)
                {
                    throw new BulkException(error!, "documents");
                }
                cancellationToken.WaitHandle.WaitOne(pause);
                cancellationToken.ThrowIfCancellationRequested();
                pause *= 2;
            }
            operations = again;
        }
    }

    /// <summary>Returns which of the given documents exist in an index.</summary>
    /// <exception cref="BulkException">Elasticsearch does not answer the request.</exception>
    public IReadOnlyList<string> Find(string index, IReadOnlyCollection<string> ids)
    {
        var query = new Query().With("_source", false).With("filter_path", "docs._id,docs.found");
        var asked = JsonSerializer.SerializeToUtf8Bytes(new { ids });
        var response = Send($"{index}/_mget", asked, query);
        if (!response.Success)
        {
            throw new BulkException(ElasticsearchError.Of(response.ApiCall, response.Body), "a look into " + index);
        }
        using var answer = JsonDocument.Parse(response.Body);
        return
        [
            .. answer
                .RootElement.GetProperty("docs")
                .EnumerateArray()
                .Where(d => d.TryGetProperty("found", out var found) && found.GetBoolean())
                .Select(d => d.GetProperty("_id").GetString()!),
        ];
    }

    /// <summary>Splits a request that was refused as a whole, until the faulty operation is isolated.</summary>
    private void Divide(
        BulkBody body,
        IReadOnlyList<BulkOperation> operations,
        ElasticsearchError error,
        Action<BulkOperation, ElasticsearchError> refused
    )
    {
        if (error.IsConfiguration || error.Status is not (400 or 413))
        {
            throw new BulkException(error, "documents");
        }
        if (operations.Count == 1)
        {
            Refuse(operations[0], error, refused);
            return;
        }
        var half = operations.Count / 2;
        Do(body, [.. operations.Take(half)], refused);
        Do(body, [.. operations.Skip(half)], refused);
    }

    /// <summary>Returns the operations to retry, and the reason.</summary>
    private static (List<BulkOperation> Again, ElasticsearchError? Error) Sort(
        IReadOnlyList<BulkOperation> operations,
        BulkAnswer answer,
        Action<BulkOperation, ElasticsearchError> refused,
        bool isLast
    )
    {
        var again = new List<BulkOperation>();
        ElasticsearchError? reason = answer.Whole;
        for (var i = 0; i < operations.Count; i++)
        {
            var error = answer.Whole ?? answer.Errors[i];
            if (error is null || (operations[i].IsDelete && error.Status == 404))
            {
                continue;
            }
            if (error.IsConfiguration)
            {
                throw new BulkException(error, "documents of " + operations[i].Index);
            }
            // If a server repeatedly fails on one document but accepts others, the document is the cause.
            if (error.IsTransient || answer.Whole is not null || (error.IsServerFailure && !isLast))
            {
                again.Add(operations[i]);
                reason = error;
                continue;
            }
            Refuse(operations[i], error, refused);
        }
        return (again, reason);
    }

    private static void Refuse(BulkOperation operation, ElasticsearchError error, Action<BulkOperation, ElasticsearchError> refused)
    {
        if (operation.IsDelete)
        {
            throw new BulkException(error, "the removal of a document from " + operation.Index);
        }
        refused(operation, error);
    }

    private static bool IsWorthATry(ElasticsearchError error) => error.IsTransient || error.IsServerFailure;

    private BulkAnswer Ask(byte[] lines, int operations)
    {
        var query = new Query().With("filter_path", "items.*.status,items.*.error");
        var response = Send("_bulk", lines, query);
        return response.Success
            ? BulkAnswer.Of(response.Body, operations)
            : new BulkAnswer(ElasticsearchError.Of(response.ApiCall, response.Body), []);
    }

    private BytesResponse Send(string path, byte[] body, Query query)
    {
        query.RequestConfiguration = new RequestConfiguration { RequestTimeout = settings.Timeout };
        try
        {
            var response = client
                .LowLevel.DoRequestAsync<BytesResponse>(HttpMethod.POST, path, cancellationToken, PostData.Bytes(body), query)
                .GetAwaiter()
                .GetResult();
            cancellationToken.ThrowIfCancellationRequested();
            return response;
        }
        catch (UnsupportedProductException)
        {
            throw new BulkException(new ElasticsearchError(404, "", "it answers, but is not Elasticsearch"), "documents");
        }
    }
}
