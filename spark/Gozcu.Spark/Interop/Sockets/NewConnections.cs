using System.Net.Sockets;

namespace Microsoft.Spark.Interop.Sockets;

/// <summary>Connections of a server that are not admitted yet.</summary>
internal sealed class NewConnections(NewConnectionLimits limits)
{
    private readonly LinkedList<NewConnection> _waiting = [];
    private readonly Lock _lock = new();

    public NewConnection Add(Socket socket)
    {
        NewConnection? oldest = null;
        NewConnection added;
        lock (_lock)
        {
            added = new NewConnection(socket, this, limits.Deadline);
            _waiting.AddLast(added);
            if (_waiting.Count > limits.Count)
            {
                oldest = _waiting.First!.Value;
            }
        }

        oldest?.Dispose();
        return added;
    }

    /// <returns>True if it was among them.</returns>
    public bool Remove(NewConnection connection)
    {
        lock (_lock)
        {
            return _waiting.Remove(connection);
        }
    }
}
