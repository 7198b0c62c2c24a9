using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Spark.Interop.Sockets;

namespace Microsoft.Spark.Interop.Py4J;

/// <summary>
/// A connection to the JVM's gateway. Each has its own thread in the JVM, and is used by one .NET thread. Either side may send a command while it owes an answer: a call into the
/// JVM can call back into .NET, which can call into the JVM again, all on the same two threads.
/// </summary>
internal sealed class Py4JConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly JvmBridge _bridge;
    private readonly Py4JReader _reader;
    private volatile bool _closed;
    private int _due;

    internal Py4JConnection(Socket socket, JvmBridge bridge)
    {
        _socket = socket;
        _bridge = bridge;
        _reader = new Py4JReader(socket);
    }

    /// <summary>Writer of commands, which <see cref="Exchange"/> sends.</summary>
    internal Py4JWriter Writer { get; } = new();

    internal bool IsClosed => _closed;

    /// <summary>Properties that this process has set for the jobs of the JVM's thread.</summary>
    internal JobProperties? JobProperties { get; set; }

    /// <summary>Connects to a gateway on this machine and presents the secret.</summary>
    internal static Py4JConnection Connect(JvmBridge bridge, int port, string secret)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(IPAddress.Loopback, port);
            var connection = new Py4JConnection(socket, bridge);
            connection.Writer.Raw(Py4JProtocol.Authenticate);
            connection.Writer.Line(secret);
            Py4JReply reply = connection.Exchange();
            return reply.IsError ? throw new IOException("The JVM's gateway has refused the secret.") : connection;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Number of answers that the JVM owes: those of nested calls in progress.</summary>
    internal int Due => _due;

    /// <summary>Sends what was written and reads the answer. Serves calls from the JVM that arrive in between.</summary>
    internal Py4JReply Exchange()
    {
        Send(1);
        return ReadReply();
    }

    /// <summary>Sends commands in one transmission and reads their answers, all before the next call into the JVM.</summary>
    /// <param name="count">Number of commands that were written.</param>
    /// <param name="onReply">Called with each answer in order.</param>
    internal void ExchangeMany(int count, Action<int, Py4JReply> onReply)
    {
        Send(count);
        _reader.QuickAcknowledge = true;
        Exception? failure = null;
        try
        {
            for (int i = 0; i < count; i++)
            {
                try
                {
                    onReply(i, ReadReply());
                }
                catch (Exception e) when (!IsLoss(e))
                {
                    // .NET cannot represent one value. The answers after it must be read nevertheless, or later calls would receive them.
                    failure ??= e;
                }
            }
        }
        finally
        {
            _reader.QuickAcknowledge = false;
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>
    /// Restores the connection after a call that failed on this side. What it had written is discarded. If the JVM owes answers that will not be read, the connection is closed,
    /// and the next call opens another.
    /// </summary>
    /// <param name="due">Number of answers that were owed before the call.</param>
    internal void Abandon(int due)
    {
        Writer.Clear();
        if (_due != due)
        {
            Dispose();
        }
    }

    /// <summary>Tests whether an exception means that the connection has ended, or that its contents can no longer be interpreted.</summary>
    internal static bool IsLoss(Exception error) => error is IOException or SocketException or ObjectDisposedException;

    /// <summary>Serves calls from the JVM until it closes the connection. The first thing that it sends must be the secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="admit">Called once the secret has been presented; returns true if that was in time. Until then the other end may be any user.</param>
    internal void Serve(string secret, Func<bool> admit)
    {
        _reader.LongestLine = NewConnectionLimits.LongestText;
        if (!_reader.ReadLine().SequenceEqual(Py4JProtocol.Authenticate[..1]) || !IsSecret(_reader.ReadLine(), secret))
        {
            return;
        }

        ReadEnd();
        if (!admit())
        {
            return;
        }

        _reader.LongestLine = int.MaxValue;
        Acknowledge();
        while (true)
        {
            // The command's character is copied before the buffer changes.
            ReadOnlySpan<byte> line = _reader.ReadLine();
            ServeCommand(line.Length == 1 ? line[0] : (byte)0);
        }
    }

    public void Dispose()
    {
        _closed = true;
        _socket.Dispose();
    }

    private static bool IsSecret(ReadOnlySpan<byte> line, string secret) =>
        CryptographicOperations.FixedTimeEquals(line, Encoding.UTF8.GetBytes(secret));

    private void Send(int answers)
    {
        _due += answers;
        try
        {
            ReadOnlySpan<byte> rest = Writer.Written;
            while (!rest.IsEmpty)
            {
                rest = rest[_socket.Send(rest)..];
            }
        }
        finally
        {
            Writer.Clear();
        }
    }

    private Py4JReply ReadReply()
    {
        while (true)
        {
            ReadOnlySpan<byte> line = _reader.ReadLine();
            if (line.Length >= 2 && line[0] == Py4JProtocol.ReturnMessage)
            {
                bool fatal = line[1] == Py4JProtocol.FatalError;
                if (fatal)
                {
                    _closed = true;
                }

                _due--;
                return new Py4JReply(fatal || line[1] == Py4JProtocol.Error, Decode(line[2..]));
            }

            ServeCommand(line.Length == 1 ? line[0] : (byte)0);
        }
    }

    private void ServeCommand(byte command)
    {
        string id = Encoding.UTF8.GetString(_reader.ReadLine());
        switch (command)
        {
            case (byte)'c':
                ServeCall(id);
                break;
            case (byte)'g':
                ReadEnd();
                _bridge.Callbacks.Remove(id);
                Acknowledge();
                break;
            default:
                throw new IOException($"The JVM sent '{(char)command}', which is not a command of the Py4J protocol.");
        }
    }

    private void ServeCall(string id)
    {
        string method = Encoding.UTF8.GetString(_reader.ReadLine());
        var arguments = new List<object?>();
        Exception? unreadable = null;
        while (true)
        {
            ReadOnlySpan<byte> line = _reader.ReadLine();
            if (line.Length == 1 && line[0] == Py4JProtocol.End[0])
            {
                break;
            }

            try
            {
                arguments.Add(Decode(line));
            }
            catch (Exception e) when (!IsLoss(e))
            {
                // Reported to the JVM once the whole command has been read.
                unreadable ??= e;
            }
        }

        try
        {
            if (unreadable is not null)
            {
                ExceptionDispatchInfo.Throw(unreadable);
            }

            object? result = _bridge.Callbacks.Invoke(id, method, [.. arguments]);
            Writer.Raw("!y"u8);
            if (result is null)
            {
                Writer.Raw("v\n"u8);
            }
            else
            {
                Writer.Argument(result);
            }
        }
        catch (Exception e)
        {
            // Any exception of the callback is returned to the JVM, which reports it to its own caller.
            Writer.Clear();
            Writer.Raw("!x"u8);
            Writer.Argument(_bridge.Callbacks.NoteError(e));
        }

        Send(0);
    }

    private void ReadEnd()
    {
        if (!_reader.ReadLine().SequenceEqual(Py4JProtocol.End[..1]))
        {
            throw new IOException("The JVM sent a command without an end.");
        }
    }

    private void Acknowledge()
    {
        Writer.Raw("!yv\n"u8);
        Send(0);
    }

    private object? Decode(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        ReadOnlySpan<byte> content = value[1..];
        switch (value[0])
        {
            case Py4JProtocol.Null or Py4JProtocol.Void:
                return null;
            case Py4JProtocol.Reference
            or Py4JProtocol.List
            or Py4JProtocol.Set
            or Py4JProtocol.Map
            or Py4JProtocol.Array
            or Py4JProtocol.Iterator:
                return _bridge.Adopt(Encoding.UTF8.GetString(content));
            case Py4JProtocol.String:
                return Py4JReader.Unescape(content);
            case Py4JProtocol.Boolean:
                return content.SequenceEqual("true"u8);
            case Py4JProtocol.Integer:
                return int.Parse(content, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            case Py4JProtocol.Long:
                return long.Parse(content, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            case Py4JProtocol.Double:
                return DecodeDouble(content);
            case Py4JProtocol.Decimal:
                return decimal.Parse(content, NumberStyles.Float, CultureInfo.InvariantCulture);
            case Py4JProtocol.Bytes:
                return DecodeBytes(content);
            case Py4JProtocol.NoMember:
                return Py4JNoMember.Instance;
            default:
                throw new IOException($"The JVM sent a value of type '{(char)value[0]}', which is unknown.");
        }
    }

    private static double DecodeDouble(ReadOnlySpan<byte> text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return number;
        }

        return Encoding.UTF8.GetString(text) switch
        {
            "NaN" or "nan" => double.NaN,
            "Infinity" or "inf" => double.PositiveInfinity,
            "-Infinity" or "-inf" => double.NegativeInfinity,
            var other => throw new IOException($"The JVM sent the number '{other}', which cannot be read."),
        };
    }

    private static byte[] DecodeBytes(ReadOnlySpan<byte> text)
    {
        byte[] bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        Base64.DecodeFromUtf8(text, bytes, out _, out int written);
        return written == bytes.Length ? bytes : bytes[..written];
    }
}
