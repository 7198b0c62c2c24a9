using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>
/// Receives events of a session's streaming queries. The methods are called one at a time, on a thread of the binding; meanwhile Spark's other listeners wait. Spark logs
/// exceptions that they throw and continues.
/// </summary>
public abstract class StreamingQueryListener
{
    /// <summary>Handles the start of a query. The query's <c>Start</c> returns only after this method.</summary>
    public abstract void OnQueryStarted(QueryStartedEvent queryStarted);

    /// <summary>Handles the end of a micro-batch.</summary>
    public abstract void OnQueryProgress(QueryProgressEvent queryProgress);

    /// <summary>Handles a query that is waiting for new rows.</summary>
    [Since("3.5.0")]
    public virtual void OnQueryIdle(QueryIdleEvent queryIdle) { }

    /// <summary>Handles the end of a query.</summary>
    public abstract void OnQueryTerminated(QueryTerminatedEvent queryTerminated);

    internal void Dispatch(string method, JvmObjectReference report)
    {
        switch (method)
        {
            case "onQueryStarted":
                OnQueryStarted(
                    new QueryStartedEvent(
                        Guid.Parse(Text(report, "id")),
                        Guid.Parse(Text(report, "runId")),
                        (string?)report.Invoke("name"),
                        DateTimeOffset.Parse(Text(report, "timestamp"), System.Globalization.CultureInfo.InvariantCulture)
                    )
                );
                break;
            case "onQueryProgress":
                OnQueryProgress(new QueryProgressEvent(StreamingQueryJson.Read<StreamingQueryProgress>(report.InvokeObject("progress"))));
                break;
            case "onQueryIdle":
                OnQueryIdle(new QueryIdleEvent(Guid.Parse(Text(report, "id")), Guid.Parse(Text(report, "runId"))));
                break;
            case "onQueryTerminated":
                OnQueryTerminated(
                    new QueryTerminatedEvent(
                        Guid.Parse(Text(report, "id")),
                        Guid.Parse(Text(report, "runId")),
                        (string?)report.InvokeObject("exception").ReadOption()
                    )
                );
                break;
            default:
                throw new NotSupportedException($"Spark's listener has a method {method} that this version does not know.");
        }
    }

    private static string Text(JvmObjectReference report, string property) => report.Invoke(property)!.ToString()!;
}
