namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>Ends a task's writing: the store is away for too long, or does not take documents at all.</summary>
/// <param name="error">Why.</param>
/// <param name="what">What was asked, for people.</param>
internal sealed class BulkException(ElasticsearchError error, string what) : Exception($"{what}: {error.Name}")
{
    /// <summary>Why.</summary>
    public ElasticsearchError Error { get; } = error;

    /// <summary>What was asked, for people.</summary>
    public string What { get; } = what;
}
