using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Spark.Interop.Sockets;

namespace Microsoft.Spark.Interop.Py4J;

/// <summary>.NET objects that the JVM may call, and the listener on loopback for these calls. The listener starts with the first object.</summary>
internal sealed class Py4JCallbacks(JvmBridge bridge, string secret) : IDisposable
{
    private const int KeptErrors = 32;
    private readonly ConcurrentDictionary<string, Py4JCallback> _callbacks = new();
    private readonly Lock _lock = new();
    private readonly Queue<(string Text, Exception Error)> _errors = new();
    private LoopbackServer? _server;
    private long _lastId;

    /// <summary>Creates a callback, for use as an argument of a call. It lives until the JVM releases it.</summary>
    /// <param name="interfaceName">Name of the Java interface that it implements.</param>
    /// <param name="handler">Called with the name of the method and its arguments, on a thread that answers the JVM's calling thread.</param>
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

    /// <summary>Returns the text that represents an exception in the JVM. The last exceptions are kept, so that they can be found when they return.</summary>
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

    /// <summary>Returns the callback's exception that a Java exception's message refers to, or null if there is none.</summary>
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
                // The JVM or its thread has ended, or the client is neither: nothing waits for an answer.
            }
        }
    }

    // Does not inherit the execution context of the listener: the job properties of a callback are those of the calling JVM thread.
    private static void StartThread(string name, ThreadStart run) => new Thread(run) { IsBackground = true, Name = name }.UnsafeStart();
}
