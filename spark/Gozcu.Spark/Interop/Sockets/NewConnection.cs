using System.Net.Sockets;

namespace Microsoft.Spark.Interop.Sockets;

/// <summary>A connection that has just been made. Unless it is admitted in time it is closed, and reads from it fail.</summary>
internal sealed class NewConnection : IDisposable
{
    private readonly NewConnections _all;
    private readonly ITimer _deadline;

    /// <param name="socket">Connection; disposed with this object.</param>
    /// <param name="all">Connections that are not admitted.</param>
    /// <param name="deadline">Time after which it is closed.</param>
    public NewConnection(Socket socket, NewConnections all, TimeSpan deadline)
    {
        Socket = socket;
        _all = all;
        _deadline = TimeProvider.System.CreateTimer(
            static connection => ((NewConnection)connection!).Dispose(),
            this,
            deadline,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Socket of the connection.</summary>
    public Socket Socket { get; }

    /// <summary>Admits the connection, because its other end has presented the secret.</summary>
    /// <returns>True if it did so in time.</returns>
    public bool TryAdmit()
    {
        _deadline.Dispose();
        return _all.Remove(this);
    }

    public void Dispose()
    {
        _deadline.Dispose();
        _all.Remove(this);
        Socket.Dispose();
    }
}
