using Gozcu.Jobs.StoreStream.Elasticsearch;

namespace Gozcu.Jobs.StoreStream;

/// <summary>Catalog of all stores.</summary>
internal static class Stores
{
    /// <summary>Longest time for which executors retry; after that the driver does, where the user can see and stop it.</summary>
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(10);

    public static IStore Open(StoreStreamOptions options) =>
        options.Store switch
        {
            StoreKind.Elasticsearch => new ElasticsearchStore(
                ElasticsearchConnection.From(options.Elasticsearch, options.StoreConfig),
                options.IndexPrefix
            )
            {
                BulkRecords = options.BulkRecords,
                BulkBytes = options.BulkBytes,
                IndexDays = options.IndexDays,
                RetryFor = options.MaxOutage < LongestRetry ? options.MaxOutage : LongestRetry,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Store, "is no store"),
        };
}
