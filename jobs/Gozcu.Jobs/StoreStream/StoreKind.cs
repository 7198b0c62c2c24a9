namespace Gozcu.Jobs.StoreStream;

/// <summary>Stores that <c>store-stream</c> can write to.</summary>
public enum StoreKind
{
    /// <summary>Elasticsearch, with an index for each level and day.</summary>
    Elasticsearch,
}
