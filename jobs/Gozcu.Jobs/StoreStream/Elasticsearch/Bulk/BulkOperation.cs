namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>Operation on one document.</summary>
/// <param name="Row">Row of the record in its batch; -1 if the operation has no record.</param>
/// <param name="Index">Name of the index.</param>
/// <param name="Start">Offset of its lines in the body.</param>
/// <param name="Length">Length of its lines, in bytes.</param>
/// <param name="IdStart">Offset of the document's id in the body.</param>
/// <param name="IdLength">Length of the id, in bytes.</param>
/// <param name="IsDelete">True to delete the document, if it exists.</param>
internal readonly record struct BulkOperation(int Row, string Index, int Start, int Length, int IdStart, int IdLength, bool IsDelete);
