namespace Gozcu.Jobs.StoreStream;

/// <summary>The stores that <c>store-stream</c> can fill.</summary>
public enum StoreKind
{
    /// <summary>Elasticsearch, one index a level.</summary>
    Elasticsearch,
}
