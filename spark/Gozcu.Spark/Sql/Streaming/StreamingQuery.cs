using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>A streaming query that has been started.</summary>
public sealed class StreamingQuery : IJvmObjectReferenceProvider
{
    internal StreamingQuery(JvmObjectReference reference) => Reference = reference;

    /// <summary>The query in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The query's name; null when it was given none.</summary>
    public string? Name => (string?)Reference.Invoke("name");

    /// <summary>The query's id, the same each time it starts from its checkpoint.</summary>
    public string Id => Reference.InvokeObject("id").ToString();

    /// <summary>The id of this start of the query.</summary>
    public string RunId => Reference.InvokeObject("runId").ToString();

    /// <summary>The session the query belongs to.</summary>
    public SparkSession SparkSession => new(Reference.InvokeObject("sparkSession"));

    /// <summary>What the query does now.</summary>
    public StreamingQueryStatus Status => StreamingQueryJson.Read<StreamingQueryStatus>(Reference.InvokeObject("status"));

    /// <summary>The last batches, oldest first; Spark keeps 100.</summary>
    public IReadOnlyList<StreamingQueryProgress> RecentProgress =>
        [
            .. Reference
                .InvokeObject("recentProgress")
                .ReadArray()
                .Select(progress => StreamingQueryJson.Read<StreamingQueryProgress>((JvmObjectReference)progress!)),
        ];

    /// <summary>The last batch; null before the first.</summary>
    public StreamingQueryProgress? LastProgress =>
        Reference.Invoke("lastProgress") is JvmObjectReference progress ? StreamingQueryJson.Read<StreamingQueryProgress>(progress) : null;

    /// <summary>Whether the query runs.</summary>
    public bool IsActive() => (bool)Reference.Invoke("isActive")!;

    /// <summary>Waits until the query ends.</summary>
    /// <exception cref="StreamingQueryException">It ended with an error.</exception>
    public void AwaitTermination() => Reference.Invoke("awaitTermination");

    /// <summary>Waits until the query ends.</summary>
    /// <param name="timeoutMs">For how many milliseconds, more than 0.</param>
    /// <returns>Whether it has ended.</returns>
    /// <exception cref="StreamingQueryException">It ended with an error.</exception>
    public bool AwaitTermination(long timeoutMs) => (bool)Reference.Invoke("awaitTermination", timeoutMs)!;

    /// <summary>Waits until the query ends, or the wait is cancelled; the query then still runs.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public void AwaitTermination(CancellationToken cancellationToken) => AwaitTermination(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Waits until the query ends, a time is over, or the wait is cancelled; the query then still runs.</summary>
    /// <param name="timeout">How long; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Whether it has ended.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public bool AwaitTermination(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        Waits.Until(AwaitTermination, timeout, cancellationToken);

    /// <summary>Ends when the query does. Cancelling ends the wait; the query then still runs.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public Task AwaitTerminationAsync(CancellationToken cancellationToken = default) =>
        Waits.OnThreadOfItsOwn(() => AwaitTermination(cancellationToken));

    /// <summary>Waits until all rows that are there now are written. For tests; a source that never pauses makes it wait for ever.</summary>
    public void ProcessAllAvailable() => Reference.Invoke("processAllAvailable");

    /// <summary>Ends the query. A function of <see cref="DataStreamWriter.ForeachBatch"/> that runs is waited for; its Spark jobs are cancelled.</summary>
    public void Stop() => Reference.Invoke("stop");

    /// <summary>Prints how the last batch was computed.</summary>
    /// <param name="extended">Whether to print the logical plans too.</param>
    public void Explain(bool extended = false) => Console.WriteLine(Reference.Invoke("explainInternal", extended));

    /// <summary>What ended the query; null when it runs, or ended without an error.</summary>
    public StreamingQueryException? Exception() =>
        Reference.InvokeObject("exception").ReadOption() is JvmObjectReference exception
            ? (StreamingQueryException)JvmExceptionReader.Read(exception)
            : null;
}
