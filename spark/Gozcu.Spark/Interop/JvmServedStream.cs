using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Interop;

/// <summary>A connection on loopback on which the JVM serves data to a client with the secret. Large values are transferred this way instead of through the gateway.</summary>
internal sealed class JvmServedStream : IDisposable
{
    private readonly JvmObjectReference? _server;
    private readonly NetworkStream _network;

    /// <summary>Connects to the server.</summary>
    /// <param name="connection">Port, secret and, for a result, the server, as the JVM returns them.</param>
    /// <exception cref="JvmConnectionException">The server rejected the secret or has ended.</exception>
    internal JvmServedStream(JvmObjectReference connection)
    {
        object?[] parts = connection.ReadArray();
        _server = parts.Length > 2 ? (JvmObjectReference)parts[2]! : null;
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(IPAddress.Loopback, (int)parts[0]!);
            _network = new NetworkStream(socket, ownsSocket: true);
            Stream = new BufferedStream(_network, 1 << 16);
            WriteString((string)parts[1]!);
            string answer = ReadString();
            if (answer != "ok")
            {
                throw new JvmConnectionException($"The JVM does not serve the result: '{answer}'.");
            }
        }
        catch (Exception e)
        {
            socket.Dispose();
            if (e is SocketException or IOException)
            {
                throw new JvmConnectionException("The JVM does not serve the result any more.", e);
            }

            throw;
        }
    }

    /// <summary>Stream of the connection; buffered for reading, not for writing.</summary>
    internal Stream Stream { get; }

    internal int ReadInt32()
    {
        Span<byte> bytes = stackalloc byte[4];
        Stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    internal void WriteInt32(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        _network.Write(bytes);
    }

    /// <summary>Writes to a server that may already have ended.</summary>
    internal void TryWriteInt32(int value)
    {
        try
        {
            WriteInt32(value);
        }
        catch (IOException)
        {
            // The server has noticed it by itself.
        }
    }

    /// <summary>Waits until the JVM has served all data.</summary>
    /// <exception cref="JvmException">The JVM failed while serving.</exception>
    internal void AwaitEnd() => _server?.Invoke("getResult");

    public void Dispose()
    {
        Stream.Dispose();
        _network.Dispose();
    }

    private string ReadString()
    {
        byte[] bytes = new byte[ReadInt32()];
        Stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    private void WriteString(string text)
    {
        byte[] bytes = new byte[4 + Encoding.UTF8.GetByteCount(text)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length - 4);
        Encoding.UTF8.GetBytes(text, bytes.AsSpan(4));
        _network.Write(bytes);
    }
}
