namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>Settings of bulk requests.</summary>
/// <param name="IndexPrefix">Prefix of the indices.</param>
/// <param name="PastDays">Largest age of a measurement at its arrival for the index of its day, in days.</param>
/// <param name="MaxRecords">Largest number of documents in a request.</param>
/// <param name="MaxBytes">Size at which a request is sent, in bytes.</param>
/// <param name="RetryFor">Time for which a task retries by itself; after that the driver does.</param>
/// <param name="Timeout">Timeout of a request.</param>
/// <param name="MaxDocumentBytes">Largest size of a document, in bytes: that of a request, minus the overhead of a document.</param>
/// <param name="HasRejected">True if records were refused before, so that one that is accepted now may be among them.</param>
internal sealed record BulkSettings(
    string IndexPrefix,
    int PastDays,
    int MaxRecords,
    int MaxBytes,
    TimeSpan RetryFor,
    TimeSpan Timeout,
    int MaxDocumentBytes,
    bool HasRejected
);
