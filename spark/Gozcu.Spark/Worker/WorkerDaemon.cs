using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using Microsoft.Spark.Interop.Sockets;

namespace Microsoft.Spark.Worker;

/// <summary>Accepts connections from Spark, one per task slot, and serves each on its own thread. Ends those that Spark names, and the process when Spark has ended.</summary>
internal sealed class WorkerDaemon(TaskServer server, IPAddress address)
{
    private readonly ConcurrentDictionary<int, WorkerConnection> _connections = new();
    private int _lastId;

    /// <summary>Serves connections until the input closes.</summary>
    /// <param name="input">Stream on which Spark names connections to end.</param>
    /// <param name="output">Stream from which Spark reads the port.</param>
    public void Run(Stream input, Stream output)
    {
        using var listener = new LoopbackServer("tasks", address, Serve);
        Span<byte> port = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(port, listener.Port);
        output.Write(port);
        output.Flush();

        listener.Start();
        EndNamedConnections(input);
    }

    private void EndNamedConnections(Stream input)
    {
        Span<byte> id = stackalloc byte[sizeof(int)];
        while (input.ReadAtLeast(id, sizeof(int), throwOnEndOfStream: false) == sizeof(int))
        {
            if (_connections.TryGetValue(BinaryPrimitives.ReadInt32BigEndian(id), out var connection))
            {
                connection.End();
            }
        }
    }

    private void Serve(NewConnection made)
    {
        var connection = new WorkerConnection(++_lastId, made, server, Forget);
        _connections[connection.Id] = connection;
        try
        {
            connection.Start();
        }
        catch
        {
            Forget(connection);
            throw;
        }
    }

    private void Forget(WorkerConnection connection)
    {
        _connections.TryRemove(connection.Id, out _);
        connection.Dispose();
    }
}
