using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop.Sockets;

namespace Microsoft.Spark.Worker;

/// <summary>A connection from Spark. It carries tasks one after another, on its own thread.</summary>
internal sealed class WorkerConnection : IDisposable
{
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource _ended = new();
    private readonly NewConnection _made;
    private readonly TaskServer _server;
    private readonly Thread _thread;

    /// <param name="id">Id by which Spark names the connection to be ended.</param>
    /// <param name="made">Connection; disposed with this object.</param>
    /// <param name="server">Serves the connection.</param>
    /// <param name="closed">Called on the connection's thread after the last task.</param>
    public WorkerConnection(int id, NewConnection made, TaskServer server, Action<WorkerConnection> closed)
    {
        Id = id;
        _made = made;
        _server = server;
        _thread = new Thread(() =>
        {
            Serve();
            closed(this);
        })
        {
            IsBackground = true,
            Name = $"connection {id}",
        };
    }

    /// <summary>Id by which Spark names the connection to be ended.</summary>
    public int Id { get; }

    /// <summary>Serves the connection until Spark closes it or it is ended.</summary>
    public void Start() => _thread.Start();

    /// <summary>
    /// Ends the connection from another thread, and returns at once. The function's cancellation token is cancelled, and its next exchange with Spark fails. A function that does
    /// not return within a grace period is interrupted if it waits; one that computes is left until the executor ends, because a thread cannot be killed.
    /// </summary>
    public void End() => new Thread(EndFunction) { IsBackground = true, Name = $"end of connection {Id}" }.Start();

    /// <summary>Disposes the connection. The cancellation source is not disposed: it has no resources, and another thread may be cancelling it.</summary>
    [SuppressMessage("Usage", "CA2213", Justification = "See above.")]
    public void Dispose() => _made.Dispose();

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "What a user's function has registered for its cancellation may throw anything; it is logged."
    )]
    private void EndFunction()
    {
        _made.Dispose();
        try
        {
            _ended.Cancel();
        }
        catch (Exception e)
        {
            Log($"what was to run when the task is cancelled failed: {e}");
        }

        if (_thread.Join(GracePeriod))
        {
            return;
        }

        Log(
            $"the task was cancelled {GracePeriod.TotalSeconds:0} s ago and its function has not come back (TaskContext.Get().CancellationToken tells it): it is interrupted."
        );
        _thread.Interrupt();
        if (!_thread.Join(GracePeriod))
        {
            Log("the function has not come back after it was interrupted: it computes on, and takes a core, until this executor ends.");
        }
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Whatever breaks one connection must not end the process that serves the others; it is logged."
    )]
    private void Serve()
    {
        try
        {
            _server.ServeAsServer(_made, Id, _ended.Token);
        }
        catch (Exception e)
        {
            Log($"failed: {e}");
        }
    }

    private void Log(string text) => Console.Error.WriteLine($"Gozcu worker: connection {Id}: {text}");
}
