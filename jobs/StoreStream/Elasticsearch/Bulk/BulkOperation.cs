namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>What is to be done with one document.</summary>
/// <param name="Row">The record's row in its batch; -1 where no record stands behind it.</param>
/// <param name="Index">The index.</param>
/// <param name="Start">Where its lines begin in the body.</param>
/// <param name="Length">How many bytes they have.</param>
/// <param name="IdStart">Where the document's id stands in the body.</param>
/// <param name="IdLength">How many bytes it has.</param>
/// <param name="IsDelete">Whether the document is to go, if it is there.</param>
internal readonly record struct BulkOperation(int Row, string Index, int Start, int Length, int IdStart, int IdLength, bool IsDelete);
