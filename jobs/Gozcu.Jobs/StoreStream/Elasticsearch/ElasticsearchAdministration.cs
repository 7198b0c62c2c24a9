using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Elasticsearch.Net;
using Gozcu.Hosting.Servers;
using Nest;
using HttpMethod = Elasticsearch.Net.HttpMethod;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>Requests of the jobs to Elasticsearch other than writing documents: availability, templates, indices, counts, identities.</summary>
public sealed class ElasticsearchAdministration : IDisposable
{
    private const int PageSize = 5000;
    private static readonly TimeSpan ShardPatience = TimeSpan.FromSeconds(30);
    private readonly ElasticClient _client;
    private readonly ElasticsearchConnection _connection;

    /// <summary>Creates a client of a cluster without authentication.</summary>
    /// <param name="address">Address of any node.</param>
    public ElasticsearchAdministration(Uri address)
        : this(new ElasticsearchConnection(address, ServerAccess.None)) { }

    /// <summary>Creates a client of one cluster.</summary>
    /// <param name="connection">Connection to the cluster.</param>
    public ElasticsearchAdministration(ElasticsearchConnection connection)
    {
        _connection = connection;
        _client = connection.Client();
    }

    /// <summary>Returns the server's version. Fails after <paramref name="timeout"/> without an answer.</summary>
    /// <exception cref="ElasticsearchException">Elasticsearch does not answer, or refuses.</exception>
    public async Task<string> PingAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            var answer = await SendAsync(HttpMethod.GET, "", null, limit.Token);
            return (string?)answer["version"]?["number"] ?? throw NotElasticsearch(null);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ElasticsearchException(
                $"Elasticsearch at {_connection.Address} did not answer within {timeout.TotalSeconds:F0} s. Is it running, and is --elasticsearch right?",
                e
            )
            {
                IsTransient = true,
            };
        }
    }

    /// <summary>Creates or replaces an index template.</summary>
    public Task PutTemplateAsync(string name, string json, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.PUT, "_index_template/" + name, json, cancellationToken);

    /// <summary>Creates an index unless it exists.</summary>
    public async Task EnsureIndexAsync(string name, string json, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(HttpMethod.PUT, name, json, cancellationToken);
        }
        catch (ElasticsearchException e) when (e.Type == "resource_already_exists_exception")
        {
            // The index exists.
        }
    }

    /// <summary>Returns the largest size of a request, in bytes: the smallest of all nodes, or Elasticsearch's default of 100 MB if the query is not permitted.</summary>
    public async Task<int> MaxRequestBytesAsync(CancellationToken cancellationToken)
    {
        const int usual = 100 * 1024 * 1024;
        try
        {
            var answer = await SendAsync(HttpMethod.GET, "_nodes/http", null, cancellationToken);
            var limits = (answer["nodes"] as JsonObject ?? []).Select(n => (long?)n.Value?["http"]?["max_content_length_in_bytes"]);
            return (int)Math.Min(int.MaxValue, limits.Where(l => l > 0).Min() ?? usual);
        }
        catch (ElasticsearchException e) when (e.Status is HttpStatusCode.Forbidden)
        {
            return usual;
        }
    }

    /// <summary>Makes all documents written so far visible to searches.</summary>
    public Task RefreshAsync(string indices, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.POST, $"{indices}/_refresh", null, cancellationToken, IfThere());

    /// <summary>Returns the number of documents.</summary>
    public async Task<long> CountAsync(string indices, CancellationToken cancellationToken)
    {
        var answer = await AskAllAsync(HttpMethod.GET, indices, "_count", null, cancellationToken);
        return (long)answer["count"]!;
    }

    /// <summary>Returns the result of a search.</summary>
    /// <param name="indices">Index pattern.</param>
    /// <param name="request">Search in Elasticsearch's JSON.</param>
    /// <param name="cancellationToken">Cancels waiting.</param>
    public Task<JsonNode> SearchAsync(string indices, JsonNode request, CancellationToken cancellationToken) =>
        AskAllAsync(HttpMethod.POST, indices, "_search", request.ToJsonString(), cancellationToken);

    /// <summary>Returns the fields of indices with their types. Names of nested fields contain dots.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FieldTypesAsync(string indices, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.GET, $"{indices}/_field_caps", null, cancellationToken, IfThere().With("fields", "*"));
        return answer["fields"]!.AsObject().ToDictionary(f => f.Key, f => string.Join(",", f.Value!.AsObject().Select(t => t.Key)));
    }

    /// <summary>Returns the ids of all documents, page by page.</summary>
    public async IAsyncEnumerable<string> IdsAsync(string indices, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = await AskAllAsync(
            HttpMethod.POST,
            indices,
            "_search",
            $$"""{"size":{{PageSize}},"_source":false,"sort":["_doc"]}""",
            cancellationToken,
            scroll: "1m"
        );
        while (page["hits"]!["hits"]!.AsArray() is { Count: > 0 } hits)
        {
            foreach (var hit in hits)
            {
                yield return (string)hit!["_id"]!;
            }
            var next = new JsonObject { ["scroll"] = "1m", ["scroll_id"] = (string)page["_scroll_id"]! };
            page = await SendAsync(HttpMethod.POST, "_search/scroll", next.ToJsonString(), cancellationToken);
            if (!IsOfAllShards(page))
            {
                throw new ElasticsearchException($"Elasticsearch at {_connection.Address} lost a shard of {indices} while it was read.");
            }
        }
        var last = new JsonObject { ["scroll_id"] = (string)page["_scroll_id"]! };
        await SendAsync(HttpMethod.DELETE, "_search/scroll", last.ToJsonString(), cancellationToken);
    }

    /// <summary>Does nothing: the client of the process is shared.</summary>
    public void Dispose() { }

    /// <summary>
    /// Repeats a request until every shard has answered. A new index (there is one per day and level) has shards that cannot be queried yet: Elasticsearch then
    /// answers with an error or, worse, without them.
    /// </summary>
    /// <exception cref="ElasticsearchException">Not all shards answered within <see cref="ShardPatience"/>.</exception>
    private async Task<JsonNode> AskAllAsync(
        HttpMethod method,
        string indices,
        string what,
        string? json,
        CancellationToken cancellationToken,
        string? scroll = null
    )
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                var query = scroll is null ? IfThere() : IfThere().With("scroll", scroll);
                var answer = await SendAsync(method, $"{indices}/{what}", json, cancellationToken, query);
                if (IsOfAllShards(answer))
                {
                    return answer;
                }
            }
            catch (ElasticsearchException e)
                when (e.Status == HttpStatusCode.ServiceUnavailable && Stopwatch.GetElapsedTime(begun) < ShardPatience) { }
            if (Stopwatch.GetElapsedTime(begun) >= ShardPatience)
            {
                throw new ElasticsearchException(
                    $"Elasticsearch at {_connection.Address} has shards of {indices} that did not answer within {ShardPatience.TotalSeconds:F0} s."
                );
            }
            // Returns as soon as the shards can be queried; after the timeout with 408, which is not an error here: the request is then repeated.
            var patience = new Query().With("wait_for_status", "yellow").With("timeout", "1s");
            await _client.LowLevel.DoRequestAsync<StringResponse>(
                HttpMethod.GET,
                "_cluster/health/" + indices,
                cancellationToken,
                requestParameters: patience
            );
        }
    }

    private static bool IsOfAllShards(JsonNode answer) =>
        answer["_shards"] is not { } shards || (int)shards["successful"]! == (int)shards["total"]!;

    private static Query IfThere() => new Query().With("ignore_unavailable", true);

    private async Task<JsonNode> SendAsync(
        HttpMethod method,
        string path,
        string? json,
        CancellationToken cancellationToken,
        Query? query = null
    )
    {
        BytesResponse response;
        try
        {
            var body = json is null ? null : PostData.Bytes(Encoding.UTF8.GetBytes(json));
            response = await _client.LowLevel.DoRequestAsync<BytesResponse>(method, path, cancellationToken, body, query);
        }
        catch (UnsupportedProductException e)
        {
            throw NotElasticsearch(e);
        }
        cancellationToken.ThrowIfCancellationRequested();
        if (!response.Success)
        {
            throw _connection.Failure(
                ElasticsearchError.Of(response.ApiCall, response.Body),
                $"{method} /{path}",
                response.ApiCall.OriginalException
            );
        }
        try
        {
            return JsonNode.Parse(response.Body) ?? new JsonObject();
        }
        catch (JsonException e)
        {
            throw NotElasticsearch(e);
        }
    }

    private ElasticsearchException NotElasticsearch(Exception? cause) =>
        new($"{_connection.Address} answers, but is not Elasticsearch.", cause!);
}
