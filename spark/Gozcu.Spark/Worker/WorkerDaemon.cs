using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Microsoft.Spark.Worker;

/// <summary>Accepts Spark's connections, one a task slot, and serves each on a thread of its own; ends those that Spark names, and the process when Spark is gone.</summary>
internal sealed class WorkerDaemon(TaskServer server, IPAddress address)
{
    private readonly ConcurrentDictionary<int, WorkerConnection> _connections = new();
    private int _lastId;

    /// <summary>Serves until the input closes.</summary>
    /// <param name="input">Where Spark names connections to end.</param>
    /// <param name="output">Where Spark reads the port.</param>
    public void Run(Stream input, Stream output)
    {
        using var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(address, 0));
        listener.Listen(128);
        Span<byte> port = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(port, ((IPEndPoint)listener.LocalEndPoint!).Port);
        output.Write(port);
        output.Flush();

        new Thread(() => Accept(listener)) { IsBackground = true, Name = "accept" }.Start();
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

    private void Accept(Socket listener)
    {
        try
        {
            while (true)
            {
                var socket = listener.Accept();
                socket.NoDelay = true;
                var connection = new WorkerConnection(++_lastId, socket, server, Forget);
                _connections[connection.Id] = connection;
                connection.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The listener was closed: the process ends.
        }
    }

    private void Forget(WorkerConnection connection)
    {
        _connections.TryRemove(connection.Id, out _);
        connection.Dispose();
    }
}
