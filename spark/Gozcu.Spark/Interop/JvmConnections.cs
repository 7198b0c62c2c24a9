using Microsoft.Spark.Interop.Py4J;

namespace Microsoft.Spark.Interop;

/// <summary>Open connections by thread. Each is closed when its thread has ended.</summary>
internal sealed class JvmConnections
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Thread, Py4JConnection> _connections = [];

    internal void Add(Thread thread, Py4JConnection connection)
    {
        lock (_lock)
        {
            _connections[thread] = connection;
        }

        CloseThoseOfEndedThreads();
    }

    internal void CloseThoseOfEndedThreads()
    {
        lock (_lock)
        {
            foreach ((Thread thread, Py4JConnection connection) in _connections)
            {
                if (!thread.IsAlive)
                {
                    connection.Dispose();
                    _connections.Remove(thread);
                }
            }
        }
    }

    internal void CloseAll()
    {
        lock (_lock)
        {
            foreach (Py4JConnection connection in _connections.Values)
            {
                connection.Dispose();
            }

            _connections.Clear();
        }
    }
}
