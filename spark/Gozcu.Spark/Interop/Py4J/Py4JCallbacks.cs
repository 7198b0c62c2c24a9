using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Spark.Interop.Sockets;

namespace Microsoft.Spark.Interop.Py4J;

/// <summary>.NET objects the JVM may call, and the listener on loopback it calls them through. The listener starts with the first of them.</summary>
internal sealed class Py4JCallbacks(JvmBridge bridge, string secret) : IDisposable
{
    private const int KeptErrors = 32;
    private readonly ConcurrentDictionary<string, Py4JCallback> _callbacks = new();
    private readonly Lock _lock = new();
    private readonly Queue<(string Text, Exception Error)> _errors = new();
    private LoopbackServer? _server;
    private long _lastId;

    /// <summary>A new callback, to be an argument of a call. It lives until the JVM lets go of it.</summary>
    /// <param name="interfaceName">The Java interface it implements.</param>
    /// <param name="handler">Called with the method's name and arguments, on a thread that answers the JVM's calling thread.</param>
    internal Py4JCallback Create(string interfaceName, Func<string, object?[], object?> handler)
    {
        EnsureListening();
        string id = string.Create(CultureInfo.InvariantCulture, $"p{Interlocked.Increment(ref _lastId)}");
        var callback = new Py4JCallback(id, interfaceName, handler);
        _callbacks[id] = callback;
        return callback;
    }

    internal object? Invoke(string id, string method, object?[] arguments) =>
        _callbacks.TryGetValue(id, out Py4JCallback? callback)
            ? callback.Handler(method, arguments)
            : throw new InvalidOperationException($"The JVM called {method} of {id}, which it has released before.");

    /// <summary>The text that stands for an exception in the JVM. The last of them are kept, to be found again when they come back.</summary>
    internal string NoteError(Exception error)
    {
        string text = error.ToString();
        lock (_errors)
        {
            if (_errors.Count == KeptErrors)
            {
                _errors.Dequeue();
            }

            _errors.Enqueue((text, error));
        }

        return text;
    }

    /// <summary>The exception of a callback that a Java exception's message tells of; null when it is none.</summary>
    internal Exception? FindError(string? message)
    {
        lock (_errors)
        {
            return message is null ? null : _errors.LastOrDefault(noted => message.EndsWith(noted.Text, StringComparison.Ordinal)).Error;
        }
    }

    internal void Remove(string id) => _callbacks.TryRemove(id, out _);

    public void Dispose()
    {
        lock (_lock)
        {
            _server?.Dispose();
        }
    }

    private void EnsureListening()
    {
        lock (_lock)
        {
            if (_server is { IsListening: true })
            {
                return;
            }

            var server = new LoopbackServer(
                "JVM callbacks",
                IPAddress.Loopback,
                connection => StartThread("JVM callback", () => Serve(connection))
            );
            try
            {
                bridge.ResetCallbackClient(server.Port);
            }
            catch
            {
                server.Dispose();
                throw;
            }

            _server = server;
            server.Start();
        }
    }

    private void Serve(NewConnection made)
    {
        using (made)
        {
            using var connection = new Py4JConnection(made.Socket, bridge);
            try
            {
                bridge.UseOnThisThread(connection);
                connection.Serve(secret, made.TryAdmit);
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
            {
                // The JVM's thread has ended, or the JVM has, or this is neither: nobody waits for an answer.
            }
        }
    }

    // Without the flow of whoever started the listener: a callback's job properties are those of the JVM's thread that calls.
    private static void StartThread(string name, ThreadStart run) => new Thread(run) { IsBackground = true, Name = name }.UnsafeStart();
}
