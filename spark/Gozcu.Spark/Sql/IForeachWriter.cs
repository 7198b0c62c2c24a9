namespace Microsoft.Spark.Sql;

/// <summary>
/// Writes the rows of a streaming query one by one, on the executors. Each task works with its own copy of the driver's object. Open connections in <see cref="Open"/>, not in a
/// constructor.
/// </summary>
public interface IForeachWriter
{
    /// <summary>Prepares for the rows of one partition of a micro-batch.</summary>
    /// <param name="partitionId">Id of the partition.</param>
    /// <param name="epochId">Id of the micro-batch. After a failure the same partition and id may be repeated.</param>
    /// <returns>True to write the partition, false to skip it, for example if it was written before.</returns>
    bool Open(long partitionId, long epochId);

    /// <summary>Writes a row.</summary>
    void Process(Row row);

    /// <summary>Releases resources after the last row of the partition or after a failure. Not called if <see cref="Open"/> has thrown.</summary>
    /// <param name="errorOrNull">The error; null if there was none.</param>
    void Close(Exception? errorOrNull);
}
