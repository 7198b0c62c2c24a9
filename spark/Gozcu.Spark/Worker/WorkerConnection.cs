using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;

namespace Microsoft.Spark.Worker;

/// <summary>One connection of Spark's, which carries one task after another.</summary>
internal sealed class WorkerConnection(int id, Socket socket, TaskServer server) : IDisposable
{
    private readonly CancellationTokenSource _ended = new();

    /// <summary>By which Spark names the connection when it is to end.</summary>
    public int Id => id;

    /// <summary>Serves the connection until Spark closes it or it is ended.</summary>
    public void Serve() => server.ServeAsServer(socket, id, _ended.Token);

    /// <summary>Ends the connection, from another thread. The function sees its cancellation token cancelled; its next exchange with Spark fails.</summary>
    public void End()
    {
        _ended.Cancel();
        socket.Close();
    }

    /// <summary>The source of cancellation holds nothing to be freed, and may be cancelled by another thread at this moment.</summary>
    [SuppressMessage("Usage", "CA2213", Justification = "See above.")]
    public void Dispose() => socket.Dispose();
}
