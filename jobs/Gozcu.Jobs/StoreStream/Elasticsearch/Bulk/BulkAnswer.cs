using System.Text.Json;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>Answer of Elasticsearch to a bulk request.</summary>
/// <param name="Whole">Error of the whole request; null if each operation has its own answer.</param>
/// <param name="Errors">Errors of the operations, in the request's order; null for those that succeeded.</param>
internal sealed record BulkAnswer(ElasticsearchError? Whole, IReadOnlyList<ElasticsearchError?> Errors)
{
    private const int FirstFailure = 300;

    /// <summary>Parses an answer.</summary>
    /// <param name="body">JSON of the answer: <c>items</c> with status and error.</param>
    /// <param name="operations">Expected number of answers.</param>
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
            // Treated below: an incomplete answer, or that of another program.
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
