using System.Security.Authentication;
using System.Text.Json;
using Elasticsearch.Net;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>Error of a request, or of one of its documents.</summary>
/// <param name="Status">HTTP status; 0 if there was no answer.</param>
/// <param name="Type">Elasticsearch's error type; empty if it gave none.</param>
/// <param name="Text">Message for people.</param>
internal sealed record ElasticsearchError(int Status, string Type, string Text)
{
    private const int MaxText = 2000;

    /// <summary>Types of temporary errors, whatever their status.</summary>
    private static readonly HashSet<string> Passing =
    [
        "es_rejected_execution_exception",
        "process_cluster_event_timeout_exception",
        "unavailable_shards_exception",
        "no_shard_available_action_exception",
        "master_not_discovered_exception",
        "not_master_exception",
        "failed_to_commit_cluster_state_exception",
        "circuit_breaking_exception",
        "node_closed_exception",
        "node_disconnected_exception",
        "node_not_connected_exception",
        "connect_transport_exception",
        "receive_timeout_transport_exception",
        "timeout_exception",
        "index_primary_shard_not_allocated_exception",
    ];

    /// <summary>Status and type, such as <c>429 es_rejected_execution_exception</c>.</summary>
    public string Name =>
        Status == 0 ? Text
        : Type.Length == 0 ? $"{Status}"
        : $"{Status} {Type}";

    /// <summary>True if a retry may succeed.</summary>
    public bool IsTransient => !IsConfiguration && (Status is 0 or 408 or 409 or 429 or 502 or 503 or 504 || Passing.Contains(Type));

    /// <summary>True if the server itself failed, either temporarily or because of the document.</summary>
    public bool IsServerFailure => Status >= 500 && !IsTransient;

    /// <summary>True if nothing can be written until a setting is changed.</summary>
    public bool IsConfiguration =>
        Status is 401
        || (Status == 403 && Type != "cluster_block_exception")
        || Type is "index_not_found_exception" or "untrusted_certificate";

    /// <summary>Parses the error of a document, or of a whole request, from its JSON.</summary>
    public static ElasticsearchError Of(int status, JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object)
        {
            return new ElasticsearchError(status, "", error.ValueKind == JsonValueKind.String ? Cut(error.GetString()!) : "");
        }
        var type = TextOf(error, "type");
        var text = TextOf(error, "reason");
        for (var cause = error; cause.TryGetProperty("caused_by", out var next) && next.ValueKind == JsonValueKind.Object; cause = next)
        {
            if (TextOf(next, "reason") is { Length: > 0 } reason && !text.Contains(reason, StringComparison.Ordinal))
            {
                text += $"; {TextOf(next, "type")}: {reason}";
            }
            error = next;
        }
        return new ElasticsearchError(status, type, Cut(text));
    }

    /// <summary>Returns the error of a whole request.</summary>
    public static ElasticsearchError Of(IApiCallDetails call, ReadOnlyMemory<byte> body)
    {
        if (call.HttpStatusCode is { } status and > 0)
        {
            try
            {
                using var answer = JsonDocument.Parse(body);
                if (answer.RootElement.ValueKind == JsonValueKind.Object && answer.RootElement.TryGetProperty("error", out var error))
                {
                    return Of(status, error);
                }
            }
            catch (JsonException)
            {
                // The answer of a proxy, or none.
            }
            return new ElasticsearchError(status, "", "");
        }
        return Of(call.OriginalException);
    }

    /// <summary>Returns the error for a missing answer.</summary>
    public static ElasticsearchError Of(Exception? exception)
    {
        var innermost = exception;
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AuthenticationException)
            {
                return new ElasticsearchError(
                    0,
                    "untrusted_certificate",
                    $"its certificate is not trusted ({cause.Message}). Name its authority's with ca-file, or its SHA-256 with certificate-sha256, in --store-config."
                );
            }
            innermost = cause;
        }
        return new ElasticsearchError(
            0,
            "",
            innermost is OperationCanceledException ? "it did not answer in time" : Cut(innermost?.Message ?? "no answer")
        );
    }

    private static string TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Cut(string text) => text.Length <= MaxText ? text : text[..MaxText] + "…";
}
