namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>Exception that ends the writing of a task: the store is unavailable for too long, or accepts no documents at all.</summary>
/// <param name="error">Error of the store.</param>
/// <param name="what">Description of the request, for people.</param>
internal sealed class BulkException(ElasticsearchError error, string what) : Exception($"{what}: {error.Name}")
{
    /// <summary>Error of the store.</summary>
    public ElasticsearchError Error { get; } = error;

    /// <summary>Description of the request, for people.</summary>
    public string What { get; } = what;
}
