using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>
/// Is told what the streaming queries of a session do. Its methods are called one after another on a thread of the binding; while one runs,
/// Spark's other listeners wait. What they throw is logged by Spark and goes no further.
/// </summary>
public abstract class StreamingQueryListener
{
    /// <summary>A query has started. Its <c>Start</c> returns only after this.</summary>
    public abstract void OnQueryStarted(QueryStartedEvent queryStarted);

    /// <summary>A query has done a batch.</summary>
    public abstract void OnQueryProgress(QueryProgressEvent queryProgress);

    /// <summary>A query waits for new rows.</summary>
    [Since("3.5.0")]
    public virtual void OnQueryIdle(QueryIdleEvent queryIdle) { }

    /// <summary>A query has ended.</summary>
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
