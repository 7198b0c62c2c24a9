using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>
/// What the jobs ask of Elasticsearch besides writing documents: is it there, templates, counts, identities. A small client of our own, because the
/// official one needs packages that are not to be had; documents go through es-hadoop.
/// </summary>
public sealed class ElasticsearchAdministration : IDisposable
{
    private const int PageSize = 5000;
    private static readonly TimeSpan ShardPatience = TimeSpan.FromSeconds(30);
    private readonly HttpClient _http;
    private readonly Uri _address;

    /// <summary>A client of one cluster.</summary>
    /// <param name="address">The address of any node.</param>
    /// <param name="user">User and password, or null when the cluster asks for none.</param>
    public ElasticsearchAdministration(Uri address, (string Name, string Password)? user = null)
    {
        _address = address;
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        if (user is { } known)
        {
            var bytes = Encoding.UTF8.GetBytes($"{known.Name}:{known.Password}");
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(bytes));
        }
    }

    /// <summary>The server's version. Fails within <paramref name="timeout"/> when nobody answers.</summary>
    /// <exception cref="ElasticsearchException">It does not answer, or refuses.</exception>
    public async Task<string> PingAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            var answer = await SendAsync(HttpMethod.Get, "/", null, limit.Token);
            return (string?)answer["version"]?["number"]
                ?? throw new ElasticsearchException($"{_address} answers, but is not Elasticsearch.");
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ElasticsearchException(
                $"Elasticsearch at {_address} did not answer within {timeout.TotalSeconds:F0} s. Is it running, and is --elasticsearch right?",
                e
            );
        }
    }

    /// <summary>Puts an index template; the same one again changes nothing.</summary>
    public Task PutTemplateAsync(string name, string json, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, "/_index_template/" + name, json, cancellationToken);

    /// <summary>Makes everything written so far visible to searches.</summary>
    public Task RefreshAsync(string indices, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"/{indices}/_refresh?ignore_unavailable=true", null, cancellationToken);

    /// <summary>How many documents there are.</summary>
    public async Task<long> CountAsync(string indices, CancellationToken cancellationToken)
    {
        var answer = await AskAllAsync(HttpMethod.Get, indices, "_count?ignore_unavailable=true", null, cancellationToken);
        return (long)answer["count"]!;
    }

    /// <summary>What a search finds.</summary>
    /// <param name="indices">A pattern.</param>
    /// <param name="request">The search in Elasticsearch's words.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<JsonNode> SearchAsync(string indices, JsonNode request, CancellationToken cancellationToken) =>
        AskAllAsync(HttpMethod.Post, indices, "_search?ignore_unavailable=true", request.ToJsonString(), cancellationToken);

    /// <summary>The fields of indices, whose names may come with dots, with their types.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FieldTypesAsync(string indices, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Get, $"/{indices}/_field_caps?fields=*&ignore_unavailable=true", null, cancellationToken);
        return answer["fields"]!.AsObject().ToDictionary(f => f.Key, f => string.Join(",", f.Value!.AsObject().Select(t => t.Key)));
    }

    /// <summary>The ids of all documents, page by page.</summary>
    public async IAsyncEnumerable<string> IdsAsync(
        string indices,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var page = await AskAllAsync(
            HttpMethod.Post,
            indices,
            "_search?scroll=1m&ignore_unavailable=true",
            $$"""{"size":{{PageSize}},"_source":false,"sort":["_doc"]}""",
            cancellationToken
        );
        while (page["hits"]!["hits"]!.AsArray() is { Count: > 0 } hits)
        {
            foreach (var hit in hits)
            {
                yield return (string)hit!["_id"]!;
            }
            var next = new JsonObject { ["scroll"] = "1m", ["scroll_id"] = (string)page["_scroll_id"]! };
            page = await SendAsync(HttpMethod.Post, "/_search/scroll", next.ToJsonString(), cancellationToken);
            if (!IsOfAllShards(page))
            {
                throw new ElasticsearchException($"Elasticsearch at {_address} lost a shard of {indices} while it was read.");
            }
        }
        await SendAsync(
            HttpMethod.Delete,
            "/_search/scroll",
            new JsonObject { ["scroll_id"] = (string)page["_scroll_id"]! }.ToJsonString(),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>
    /// Asks until every shard has answered. An index that was made a moment ago (each day and level makes one) has shards that nobody can ask yet:
    /// Elasticsearch then answers with an error or, worse, without them.
    /// </summary>
    /// <exception cref="ElasticsearchException">They did not within <see cref="ShardPatience"/>.</exception>
    private async Task<JsonNode> AskAllAsync(
        HttpMethod method,
        string indices,
        string what,
        string? json,
        CancellationToken cancellationToken
    )
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                var answer = await SendAsync(method, $"/{indices}/{what}", json, cancellationToken);
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
                    $"Elasticsearch at {_address} has shards of {indices} that did not answer within {ShardPatience.TotalSeconds:F0} s."
                );
            }
            // Answers as soon as the shards can be asked, and after the time-out with 408, which is no error here: then they are asked again.
            await TrySendAsync($"/_cluster/health/{indices}?wait_for_status=yellow&timeout=1s", cancellationToken);
        }
    }

    private async Task TrySendAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
    }

    private static bool IsOfAllShards(JsonNode answer) =>
        answer["_shards"] is not { } shards || (int)shards["successful"]! == (int)shards["total"]!;

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, string? json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                var body = await response.Content.ReadAsStringAsync(cancellationToken);
                throw new ElasticsearchException(
                    $"Elasticsearch at {_address} refused {method} {path}: {Reason(response.StatusCode, body)}"
                )
                {
                    Status = response.StatusCode,
                };
            }
            return await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken) ?? new JsonObject();
        }
        catch (HttpRequestException e)
        {
            throw new ElasticsearchException(
                $"Elasticsearch at {_address} cannot be reached: {e.Message}. Is it running, and is --elasticsearch right?",
                e
            );
        }
        catch (JsonException e)
        {
            throw new ElasticsearchException($"{_address} answers, but is not Elasticsearch.", e);
        }
    }

    private static string Reason(HttpStatusCode status, string body)
    {
        try
        {
            return (string?)JsonNode.Parse(body)?["error"]?["reason"] ?? $"{(int)status} {status}";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return $"{(int)status} {status}";
        }
    }
}
