using Gozcu.Jobs.StoreStream.Elasticsearch;

namespace Gozcu.Jobs.StoreStream;

/// <summary>The one place that knows all stores.</summary>
internal static class Stores
{
    public static IStore Open(StoreStreamOptions options) =>
        options.Store switch
        {
            StoreKind.Elasticsearch => new ElasticsearchStore(
                ElasticsearchConnection.From(options.Elasticsearch, options.StoreConfig),
                options.IndexPrefix
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Store, "is no store"),
        };
}
