using System.Runtime.CompilerServices;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Manager of a session's streaming queries.</summary>
public sealed class StreamingQueryManager : IJvmObjectReferenceProvider
{
    // A session creates a manager on each call, and any of them must be able to remove a listener.
    private static readonly ConditionalWeakTable<StreamingQueryListener, JvmObjectReference> s_listeners = [];

    internal StreamingQueryManager(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the manager in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Returns the queries that are running.</summary>
    public IEnumerable<StreamingQuery> Active() =>
        [.. Reference.InvokeObject("active").ReadArray().Select(query => new StreamingQuery((JvmObjectReference)query!))];

    /// <summary>Returns a running query by its id.</summary>
    /// <exception cref="ArgumentException">No such query is running.</exception>
    public StreamingQuery Get(string id) =>
        Reference.Invoke("get", id) is JvmObjectReference query
            ? new StreamingQuery(query)
            : throw new ArgumentException($"No query with the id {id} runs.", nameof(id));

    /// <summary>Waits until a query of the session ends. Returns at once if one has ended since the session began or since <see cref="ResetTerminated"/>.</summary>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public void AwaitAnyTermination() => Reference.Invoke("awaitAnyTermination");

    /// <summary>Waits until a query of the session ends, within a time limit.</summary>
    /// <param name="timeoutMs">Time limit in milliseconds, more than 0.</param>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public void AwaitAnyTermination(long timeoutMs) => Reference.Invoke("awaitAnyTermination", timeoutMs);

    /// <summary>Waits until a query of the session ends, within a time limit, or until the wait is cancelled.</summary>
    /// <param name="timeout">Time limit; <see cref="Timeout.InfiniteTimeSpan"/> for none.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>True if a query has ended.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public bool AwaitAnyTermination(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        Waits.Until(milliseconds => (bool)Reference.Invoke("awaitAnyTermination", milliseconds)!, timeout, cancellationToken);

    /// <summary>Returns a task that ends when a query of the session ends. Cancellation ends the wait.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="StreamingQueryException">The query ended with an error.</exception>
    public Task AwaitAnyTerminationAsync(CancellationToken cancellationToken = default) =>
        Waits.OnThreadOfItsOwn(() => AwaitAnyTermination(Timeout.InfiniteTimeSpan, cancellationToken));

    /// <summary>Forgets queries that have ended, so that the next wait is for others.</summary>
    public void ResetTerminated() => Reference.Invoke("resetTerminated");

    /// <summary>Adds a listener to events of the session's queries.</summary>
    public void AddListener(StreamingQueryListener listener)
    {
        JvmObjectReference wrapper = s_listeners.GetValue(listener, added => Wrap((JvmBridge)Reference.Jvm, added));
        Reference.Invoke("addListener", wrapper);
    }

    /// <summary>Removes a listener.</summary>
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
