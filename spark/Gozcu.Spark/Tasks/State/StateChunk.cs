using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Tasks.State;

/// <summary>Part of a batch with rows of one key. A key with many rows has several chunks, of which the last is marked.</summary>
/// <param name="Batch">Batch, valid until the next one is read.</param>
/// <param name="StateRow">Row of the batch's last column that describes the key.</param>
/// <param name="Start">First row of data.</param>
/// <param name="Length">Number of rows.</param>
/// <param name="IsLast">True if the key has no more rows.</param>
internal readonly record struct StateChunk(RecordBatch Batch, int StateRow, int Start, int Length, bool IsLast);
