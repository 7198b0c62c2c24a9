using System.Net.Sockets;

namespace Microsoft.Spark.Interop.Sockets;

/// <summary>A connection that was just made. Unless it is admitted in time, it is closed, and whoever reads from it fails.</summary>
internal sealed class NewConnection : IDisposable
{
    private readonly NewConnections _all;
    private readonly ITimer _deadline;

    /// <param name="socket">The connection, disposed of with this.</param>
    /// <param name="all">Those that are not admitted.</param>
    /// <param name="deadline">When it is closed.</param>
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

    /// <summary>The connection.</summary>
    public Socket Socket { get; }

    /// <summary>Lets the connection stay: its other end has shown the secret.</summary>
    /// <returns>Whether it did so in time.</returns>
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
