using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Worker.State;

/// <summary>A stretch of a batch that holds rows of one key. A key with many rows has several chunks, the last marked as such.</summary>
/// <param name="Batch">The batch, which is valid until the next one is read.</param>
/// <param name="StateRow">The row of the batch's last column that speaks of the key.</param>
/// <param name="Start">The first row of data.</param>
/// <param name="Length">How many rows.</param>
/// <param name="IsLast">Whether the key has no more.</param>
internal readonly record struct StateChunk(RecordBatch Batch, int StateRow, int Start, int Length, bool IsLast);
