namespace Microsoft.Spark.Sql;

/// <summary>
/// Writes the rows of a streaming query one by one, on the executors. Each task works with a copy of its own, made from what the driver gave;
/// connections are opened in <see cref="Open"/>, not in a constructor.
/// </summary>
public interface IForeachWriter
{
    /// <summary>A task begins with a partition of a batch.</summary>
    /// <param name="partitionId">The partition.</param>
    /// <param name="epochId">The batch's number. After a failure the same partition and number may come again.</param>
    /// <returns>Whether to write the partition; false when it was written before.</returns>
    bool Open(long partitionId, long epochId);

    /// <summary>Writes a row.</summary>
    void Process(Row row);

    /// <summary>The partition is done, or has failed. Not called when <see cref="Open"/> has thrown.</summary>
    /// <param name="errorOrNull">What went wrong; null when nothing did.</param>
    void Close(Exception? errorOrNull);
}
