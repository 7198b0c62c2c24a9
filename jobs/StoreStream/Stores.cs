using Gozcu.Jobs.StoreStream.Elasticsearch;

namespace Gozcu.Jobs.StoreStream;

/// <summary>The one place that knows all stores.</summary>
internal static class Stores
{
    /// <summary>How long executors try again by themselves; after that the driver does, where the user sees it and can stop it.</summary>
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
