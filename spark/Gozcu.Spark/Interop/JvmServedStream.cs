using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Interop;

/// <summary>A connection on loopback that the JVM serves to whoever shows the secret: large values travel so instead of through the gateway.</summary>
internal sealed class JvmServedStream : IDisposable
{
    private readonly JvmObjectReference? _server;
    private readonly NetworkStream _network;

    /// <summary>Connects.</summary>
    /// <param name="connection">The port, the secret and, for a result, the server, as the JVM gives them.</param>
    /// <exception cref="JvmConnectionException">The server refused the secret or is gone.</exception>
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

    /// <summary>What the JVM sends, buffered; what it is told is not.</summary>
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

    /// <summary>Writes to a server that may be gone already.</summary>
    internal void TryWriteInt32(int value)
    {
        try
        {
            WriteInt32(value);
        }
        catch (IOException)
        {
            // What was to be told it has found out.
        }
    }

    /// <summary>Waits until the JVM has served all.</summary>
    /// <exception cref="JvmException">What it served failed half way.</exception>
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
