using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>A streaming query that has been started.</summary>
public sealed class StreamingQuery : IJvmObjectReferenceProvider
{
    internal StreamingQuery(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the query in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Name of the query; null if it has none.</summary>
    public string? Name => (string?)Reference.Invoke("name");

    /// <summary>Id of the query, the same in every run from its checkpoint.</summary>
    public string Id => Reference.InvokeObject("id").ToString();

    /// <summary>Id of this run of the query.</summary>
    public string RunId => Reference.InvokeObject("runId").ToString();

    /// <summary>Session that the query belongs to.</summary>
    public SparkSession SparkSession => new(Reference.InvokeObject("sparkSession"));

    /// <summary>Current status of the query.</summary>
    public StreamingQueryStatus Status => StreamingQueryJson.Read<StreamingQueryStatus>(Reference.InvokeObject("status"));

    /// <summary>Progress of the last micro-batches, oldest first. Spark keeps 100.</summary>
    public IReadOnlyList<StreamingQueryProgress> RecentProgress =>
        [
            .. Reference
                .InvokeObject("recentProgress")
                .ReadArray()
                .Select(progress => StreamingQueryJson.Read<StreamingQueryProgress>((JvmObjectReference)progress!)),
        ];

    /// <summary>Progress of the last micro-batch; null before the first.</summary>
    public StreamingQueryProgress? LastProgress =>
        Reference.Invoke("lastProgress") is JvmObjectReference progress ? StreamingQueryJson.Read<StreamingQueryProgress>(progress) : null;

    /// <summary>Tests whether the query is running.</summary>
    public bool IsActive() => (bool)Reference.Invoke("isActive")!;

    /// <summary>Waits until the query ends.</summary>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public void AwaitTermination() => Reference.Invoke("awaitTermination");

    /// <summary>Waits until the query ends, within a time limit.</summary>
    /// <param name="timeoutMs">Time limit in milliseconds, more than 0.</param>
    /// <returns>True if the query has ended.</returns>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public bool AwaitTermination(long timeoutMs) => (bool)Reference.Invoke("awaitTermination", timeoutMs)!;

    /// <summary>Waits until the query ends or the wait is cancelled. Cancellation does not stop the query.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public void AwaitTermination(CancellationToken cancellationToken) => AwaitTermination(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Waits until the query ends, within a time limit, or until the wait is cancelled. Cancellation does not stop the query.</summary>
    /// <param name="timeout">Time limit; <see cref="Timeout.InfiniteTimeSpan"/> for none.</param>
    /// <param name="cancellationToken">Cancels the wait, not the query.</param>
    /// <returns>True if the query has ended.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public bool AwaitTermination(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        Waits.Until(AwaitTermination, timeout, cancellationToken);

    /// <summary>Returns a task that ends when the query ends. Cancellation ends the wait and does not stop the query.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public Task AwaitTerminationAsync(CancellationToken cancellationToken = default) =>
        Waits.OnThreadOfItsOwn(() => AwaitTermination(cancellationToken));

    /// <summary>Waits until all rows that are available now have been written. For tests: with a source that never pauses it does not return.</summary>
    public void ProcessAllAvailable() => Reference.Invoke("processAllAvailable");

    /// <summary>Stops the query and cancels its Spark jobs. Waits for a running <see cref="DataStreamWriter.ForeachBatch"/> function to return.</summary>
    public void Stop() => Reference.Invoke("stop");

    /// <summary>Prints the physical plan of the last micro-batch.</summary>
    /// <param name="extended">True to print the logical plans too.</param>
    public void Explain(bool extended = false) => Console.WriteLine(Reference.Invoke("explainInternal", extended));

    /// <summary>Returns the exception that ended the query, or null if it is running or ended without an error.</summary>
    public StreamingQueryException? Exception() =>
        Reference.InvokeObject("exception").ReadOption() is JvmObjectReference exception
            ? (StreamingQueryException)JvmExceptionReader.Read(exception)
            : null;
}
