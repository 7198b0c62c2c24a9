namespace Gozcu.Jobs.StoreStream;

/// <summary>The stores that <c>store-stream</c> can fill.</summary>
public enum StoreKind
{
    /// <summary>Elasticsearch, an index for each level and day.</summary>
    Elasticsearch,
}
