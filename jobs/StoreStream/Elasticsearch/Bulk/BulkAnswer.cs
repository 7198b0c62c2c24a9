using System.Text.Json;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>What Elasticsearch says to a request of several operations.</summary>
/// <param name="Whole">Why nothing of it was done; null when each operation has an answer of its own.</param>
/// <param name="Errors">Why an operation was not done, in the request's order; null for those that were.</param>
internal sealed record BulkAnswer(ElasticsearchError? Whole, IReadOnlyList<ElasticsearchError?> Errors)
{
    private const int FirstFailure = 300;

    /// <summary>Reads an answer.</summary>
    /// <param name="body">The answer's JSON: <c>items</c> with status and error.</param>
    /// <param name="operations">How many answers there must be.</param>
    public static BulkAnswer Of(ReadOnlyMemory<byte> body, int operations)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            if (answer.RootElement.TryGetProperty("items", out var items) && items.GetArrayLength() == operations)
            {
                return new BulkAnswer(null, [.. items.EnumerateArray().Select(ErrorOf)]);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // As below: half an answer, or somebody else's.
        }
        return new BulkAnswer(new ElasticsearchError(0, "", "its answer does not fit what it was asked"), []);
    }

    private static ElasticsearchError? ErrorOf(JsonElement item)
    {
        foreach (var operation in item.EnumerateObject())
        {
            var status = operation.Value.GetProperty("status").GetInt32();
            var isFailure = operation.Value.TryGetProperty("error", out var error);
            return isFailure ? ElasticsearchError.Of(status, error)
                : status >= FirstFailure ? new ElasticsearchError(status, "", "")
                : null;
        }
        return new ElasticsearchError(0, "", "an operation has no answer");
    }
}
