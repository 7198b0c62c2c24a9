using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Interop.Sockets;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Worker;

/// <summary>Serves a connection: verifies that the other end is Spark, then runs its tasks.</summary>
/// <param name="secret">Secret that Spark has given this process and presents on each connection.</param>
/// <param name="reuseConnections">True if a connection carries more than one task.</param>
internal sealed class TaskServer(string secret, bool reuseConnections)
{
    private static readonly TimeSpan ErrorDelivery = TimeSpan.FromSeconds(5);
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>Serves a connection that Spark has made to the daemon.</summary>
    public void ServeAsServer(NewConnection connection, int id, CancellationToken ended)
    {
        var socket = connection.Socket;
        var stream = new WorkerStream(socket);
        var (reader, writer) = (new ProtocolReader(stream), new ProtocolWriter(stream));
        try
        {
            writer.WriteInt32(id);
            writer.Flush();
            if (!IsSecret(reader) || !connection.TryAdmit())
            {
                writer.WriteString("err");
                writer.Flush();
                return;
            }

            writer.WriteString("ok");
            writer.Flush();
            RunTasks(socket, reader, writer, ended);
        }
        catch (Exception e) when (e is ConnectionLostException or EndOfStreamException)
        {
            // Spark closes connections that it no longer needs: idle ones, and those of tasks that were cancelled or have returned enough rows.
        }
    }

    /// <summary>Serves a connection that this process has made to Spark.</summary>
    public void ServeAsClient(Socket socket, int processId)
    {
        var stream = new WorkerStream(socket);
        var (reader, writer) = (new ProtocolReader(stream), new ProtocolWriter(stream));
        writer.WriteString(secret);
        writer.Flush();
        if (reader.ReadString() != "ok")
        {
            throw new ProtocolException("Spark did not accept the worker's secret.");
        }

        try
        {
            writer.WriteInt32(processId);
            writer.Flush();
            RunTasks(socket, reader, writer, CancellationToken.None);
        }
        catch (Exception e) when (e is ConnectionLostException or EndOfStreamException)
        {
            // As above.
        }
    }

    /// <summary>Tests whether the next bytes are the secret. If they are not, no more than their length is read.</summary>
    private bool IsSecret(ProtocolReader reader)
    {
        if (reader.ReadInt32() != _secret.Length)
        {
            return false;
        }

        var shown = new byte[_secret.Length];
        reader.Stream.ReadExactly(shown);
        return CryptographicOperations.FixedTimeEquals(shown, _secret);
    }

    private void RunTasks(Socket socket, ProtocolReader reader, ProtocolWriter writer, CancellationToken ended)
    {
        using var runner = new TaskRunner(FunctionCommand.Load, WorkerVersion.Current, TimeProvider.System);
        TaskOutcome outcome;
        do
        {
            outcome = runner.Run(reader, writer, ended);
        } while (outcome == TaskOutcome.Done && reuseConnections);

        if (outcome == TaskOutcome.Failed)
        {
            Drain(socket);
        }
    }

    /// <summary>Reads what Spark is still sending. Closing a connection with unread bytes could discard the error before Spark has read it.</summary>
    private static void Drain(Socket socket)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
            socket.ReceiveTimeout = (int)ErrorDelivery.TotalMilliseconds;
            var rest = new byte[16 * 1024];
            while (socket.Receive(rest) > 0)
            {
                // Not needed.
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Spark has closed the connection, or keeps it open.
        }
    }
}
