using System.Net;
using System.Net.Sockets;

namespace Microsoft.Spark.Interop.Sockets;

/// <summary>
/// Listens on loopback and hands over each connection until it is disposed. A temporary lack of resources (descriptors, memory, threads) does not end it: it waits and continues,
/// and clients wait in the system's queue. A permanent failure closes the listener, so that clients are refused rather than left waiting.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private const int Backlog = 128;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private readonly string _name;
    private readonly Socket _listener;
    private readonly Func<Socket, Socket> _accept;
    private readonly Action<NewConnection> _serve;
    private readonly NewConnections _new;
    private readonly ManualResetEventSlim _ended = new();

    /// <summary>Binds a free port. <see cref="Start"/> begins to accept connections.</summary>
    /// <param name="name">Name in the log.</param>
    /// <param name="address">Loopback address.</param>
    /// <param name="serve">Called with each connection, which it must dispose; it starts a thread and returns.</param>
    /// <param name="limits">Limits for connections before they are admitted.</param>
    /// <param name="accept">Accepts the next connection of the listener; for tests of failures.</param>
    public LoopbackServer(
        string name,
        IPAddress address,
        Action<NewConnection> serve,
        NewConnectionLimits? limits = null,
        Func<Socket, Socket>? accept = null
    )
    {
        _name = name;
        _serve = serve;
        _new = new NewConnections(limits ?? new NewConnectionLimits());
        _accept = accept ?? (static listener => listener.Accept());
        _listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _listener.Bind(new IPEndPoint(address, 0));
            _listener.Listen(Backlog);
            Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        }
        catch
        {
            _listener.Dispose();
            throw;
        }
    }

    /// <summary>Port that it listens on.</summary>
    public int Port { get; }

    /// <summary>True if it is listening: it has neither been disposed nor failed.</summary>
    public bool IsListening => !_ended.IsSet;

    /// <summary>Begins to accept connections.</summary>
    public void Start() => new Thread(Accept) { IsBackground = true, Name = _name }.UnsafeStart();

    public void Dispose()
    {
        _ended.Set();
        _listener.Dispose();
    }

    private void Accept()
    {
        var pause = TimeSpan.Zero;
        while (IsListening)
        {
            try
            {
                Hand(_accept(_listener));
                pause = TimeSpan.Zero;
            }
            catch (Exception) when (!IsListening)
            {
                return;
            }
            catch (Exception e) when (SocketErrors.IsLackForAWhile(e))
            {
                if (pause == TimeSpan.Zero)
                {
                    Log(
                        $"cannot take a connection, and tries again: {(e is SocketException ? e.Message : "no thread can be started for it")}"
                    );
                }

                pause =
                    pause == TimeSpan.Zero ? FirstPause
                    : pause < LongestPause / 2 ? pause * 2
                    : LongestPause;
                _ended.Wait(pause);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                Log($"takes no more connections: {e.Message}");
                Dispose();
            }
        }
    }

    private void Hand(Socket socket)
    {
        try
        {
            socket.NoDelay = true;
        }
        catch (SocketException)
        {
            // The other end has already closed.
            socket.Dispose();
            return;
        }

        var connection = _new.Add(socket);
        try
        {
            _serve(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Log(string text) => Console.Error.WriteLine($"Gozcu: the port for {_name} {text}");
}
