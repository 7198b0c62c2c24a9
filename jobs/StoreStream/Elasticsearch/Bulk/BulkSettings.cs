namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>How documents are written.</summary>
/// <param name="IndexPrefix">What stands before the indices' names.</param>
/// <param name="PastDays">How many days before its arrival a measurement may be from to stand in its day's index.</param>
/// <param name="MaxRecords">How many documents a request has at most.</param>
/// <param name="MaxBytes">From how many bytes on a request is sent.</param>
/// <param name="RetryFor">How long a task tries again by itself; after that the driver does.</param>
/// <param name="Timeout">How long a request may take.</param>
/// <param name="MaxDocumentBytes">How large a document may be: what a request may have, less what stands around the document.</param>
/// <param name="HasRejected">Whether records were refused before, so that one that is taken now may stand among them.</param>
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
