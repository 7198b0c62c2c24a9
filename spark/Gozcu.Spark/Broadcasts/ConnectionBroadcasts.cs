using System.Net;
using System.Net.Sockets;
using Microsoft.Spark.Interop.Protocol;

namespace Microsoft.Spark.Broadcasts;

/// <summary>Broadcasts of one connection. Before each task Spark names those that are added and removed.</summary>
internal sealed class ConnectionBroadcasts(WorkerBroadcasts all) : IDisposable
{
    private readonly HashSet<long> _ids = [];

    /// <summary>Reads the part of a task's request that concerns broadcasts.</summary>
    public void Read(ProtocolReader reader)
    {
        var areEncrypted = reader.ReadBoolean();
        var count = reader.ReadCount();
        if (areEncrypted)
        {
            ReadEncrypted(reader, count);
            return;
        }

        for (; count > 0; count--)
        {
            var id = reader.ReadInt64();
            if (IsGone(id, out var gone))
            {
                Remove(gone);
            }
            else
            {
                var path = reader.ReadString();
                Add(id, () => SharedValue.InFile(path));
            }
        }
    }

    /// <summary>Releases all broadcasts, when the connection ends.</summary>
    public void Dispose()
    {
        foreach (var id in _ids)
        {
            all.Release(id);
        }

        _ids.Clear();
    }

    /// <summary>Reads encrypted broadcasts. A server of the executor decrypts the values and sends each after its id, to a client with the secret.</summary>
    private void ReadEncrypted(ProtocolReader reader, int count)
    {
        var port = reader.ReadInt32();
        var secret = reader.ReadBytes();
        using var client = new TcpClient(AddressFamily.InterNetwork) { NoDelay = true };
        client.Connect(IPAddress.Loopback, port);
        using var network = client.GetStream();
        using var buffered = new BufferedStream(network, 1 << 16);
        var values = new ProtocolReader(buffered);
        var answer = new ProtocolWriter(network);
        answer.WriteBytes(secret);
        if (values.ReadString() is var accepted && accepted != "ok")
        {
            throw new ProtocolException($"Spark does not serve the task's broadcasts: '{accepted}'.");
        }

        for (; count > 0; count--)
        {
            var id = reader.ReadInt64();
            if (IsGone(id, out var gone))
            {
                Remove(gone);
                continue;
            }

            if (values.ReadInt64() is var served && served != id)
            {
                throw new ProtocolException($"Broadcast {id} was announced, but {served} was sent.");
            }

            // Read in any case, because the next value follows it.
            var value = SharedValue.ReadFrom(buffered);
            Add(id, () => value);
        }

        // Spark waits for this before it continues.
        const byte Received = 1;
        network.WriteByte(Received);
    }

    private static bool IsGone(long id, out long gone)
    {
        gone = -id - 1;
        return id < 0;
    }

    private void Add(long id, Func<SharedValue> open)
    {
        if (_ids.Add(id))
        {
            all.Add(id, open);
        }
    }

    private void Remove(long id)
    {
        if (_ids.Remove(id))
        {
            all.Release(id);
        }
    }
}
