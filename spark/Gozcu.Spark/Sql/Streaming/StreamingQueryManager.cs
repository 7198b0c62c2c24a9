using System.Runtime.CompilerServices;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>The streaming queries of a session.</summary>
public sealed class StreamingQueryManager : IJvmObjectReferenceProvider
{
    // A session makes a manager on each call, and a listener must be found again whichever one removes it.
    private static readonly ConditionalWeakTable<StreamingQueryListener, JvmObjectReference> s_listeners = [];

    internal StreamingQueryManager(JvmObjectReference reference) => Reference = reference;

    /// <summary>The manager in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The queries that run.</summary>
    public IEnumerable<StreamingQuery> Active() =>
        [.. Reference.InvokeObject("active").ReadArray().Select(query => new StreamingQuery((JvmObjectReference)query!))];

    /// <summary>A query that runs, by its id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public StreamingQuery Get(string id) =>
        Reference.Invoke("get", id) is JvmObjectReference query
            ? new StreamingQuery(query)
            : throw new ArgumentException($"No query with the id {id} runs.", nameof(id));

    /// <summary>Waits until a query of the session ends, since it began or since <see cref="ResetTerminated"/>.</summary>
    /// <exception cref="StreamingQueryException">It ended with an error.</exception>
    public void AwaitAnyTermination() => Reference.Invoke("awaitAnyTermination");

    /// <summary>Waits until a query of the session ends.</summary>
    /// <param name="timeoutMs">For how many milliseconds, more than 0.</param>
    /// <exception cref="StreamingQueryException">It ended with an error.</exception>
    public void AwaitAnyTermination(long timeoutMs) => Reference.Invoke("awaitAnyTermination", timeoutMs);

    /// <summary>Waits until a query of the session ends, a time is over, or the wait is cancelled.</summary>
    /// <param name="timeout">How long; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Whether one has ended.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="StreamingQueryException">It ended with an error.</exception>
    public bool AwaitAnyTermination(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        Waits.Until(milliseconds => (bool)Reference.Invoke("awaitAnyTermination", milliseconds)!, timeout, cancellationToken);

    /// <summary>Ends when a query of the session does. Cancelling ends the wait.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public Task AwaitAnyTerminationAsync(CancellationToken cancellationToken = default) =>
        Waits.OnThreadOfItsOwn(() => AwaitAnyTermination(Timeout.InfiniteTimeSpan, cancellationToken));

    /// <summary>Forgets the queries that have ended, so that the next wait is for others.</summary>
    public void ResetTerminated() => Reference.Invoke("resetTerminated");

    /// <summary>Tells a listener what the session's queries do, from now on.</summary>
    public void AddListener(StreamingQueryListener listener)
    {
        JvmObjectReference wrapper = s_listeners.GetValue(listener, added => Wrap((JvmBridge)Reference.Jvm, added));
        Reference.Invoke("addListener", wrapper);
    }

    /// <summary>No longer tells a listener.</summary>
    public void RemoveListener(StreamingQueryListener listener)
    {
        if (s_listeners.TryGetValue(listener, out JvmObjectReference? wrapper))
        {
            Reference.Invoke("removeListener", wrapper);
            s_listeners.Remove(listener);
        }
    }

    private static JvmObjectReference Wrap(JvmBridge jvm, StreamingQueryListener listener) =>
        jvm.CallConstructor(
            "org.apache.spark.sql.streaming.PythonStreamingQueryListenerWrapper",
            jvm.Callbacks.Create(
                "org.apache.spark.sql.streaming.PythonStreamingQueryListener",
                (method, args) =>
                {
                    listener.Dispatch(method, (JvmObjectReference)args[0]!);
                    return null;
                }
            )
        );
}
