using System.Net.Sockets;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Interop.Launch;
using Microsoft.Spark.Interop.Py4J;
using Microsoft.Spark.Interop.Sockets;

namespace Microsoft.Spark.Interop;

/// <summary>The gateway of one JVM: a connection a thread, references and their release, callbacks. Safe for use by many threads.</summary>
internal sealed class JvmBridge : IJvmBridge
{
    private readonly int _port;
    private readonly string _secret;
    private readonly JvmProcess? _process;
    private readonly ThreadLocal<Py4JConnection?> _current = new();
    private readonly JvmConnections _connections = new();
    private readonly JvmReleaser _releaser;
    private volatile bool _broken;

    /// <summary>A bridge to a running gateway.</summary>
    /// <param name="port">Where it listens on loopback.</param>
    /// <param name="secret">What it wants to be shown on each connection.</param>
    /// <param name="process">The JVM, when this process has started it and is to end it.</param>
    internal JvmBridge(int port, string secret, JvmProcess? process)
    {
        _port = port;
        _secret = secret;
        _process = process;
        Callbacks = new Py4JCallbacks(this, secret);
        _releaser = new JvmReleaser(OpenConnection, _connections.CloseThoseOfEndedThreads);
    }

    internal Py4JCallbacks Callbacks { get; }

    /// <summary>Whether the JVM is gone. Its objects are gone with it.</summary>
    internal bool IsBroken => _broken || _process is { HasExited: true };

    public JvmObjectReference CallConstructor(string className, object? arg0) => CallConstructor(className, [arg0]);

    public JvmObjectReference CallConstructor(string className, object? arg0, object? arg1) => CallConstructor(className, [arg0, arg1]);

    public JvmObjectReference CallConstructor(string className, params object?[] args) =>
        (JvmObjectReference)Command(Py4JProtocol.Construct, className, null, args)!;

    public object? CallStaticJavaMethod(string className, string methodName, object? arg0) =>
        CallStaticJavaMethod(className, methodName, [arg0]);

    public object? CallStaticJavaMethod(string className, string methodName, object? arg0, object? arg1) =>
        CallStaticJavaMethod(className, methodName, [arg0, arg1]);

    public object? CallStaticJavaMethod(string className, string methodName, params object?[] args) =>
        Command(Py4JProtocol.Call, Py4JProtocol.StaticPrefix + className, methodName, args);

    public object? CallNonStaticJavaMethod(JvmObjectReference jvmObject, string methodName, object? arg0) =>
        CallNonStaticJavaMethod(jvmObject, methodName, [arg0]);

    public object? CallNonStaticJavaMethod(JvmObjectReference jvmObject, string methodName, object? arg0, object? arg1) =>
        CallNonStaticJavaMethod(jvmObject, methodName, [arg0, arg1]);

    public object? CallNonStaticJavaMethod(JvmObjectReference jvmObject, string methodName, params object?[] args)
    {
        object? result = Command(Py4JProtocol.Call, jvmObject.Id, methodName, args);
        GC.KeepAlive(jvmObject);
        return result;
    }

    public object? ReadStaticField(string className, string fieldName)
    {
        try
        {
            return Member(Py4JProtocol.ReadStaticMember, className, fieldName);
        }
        catch (JvmException e) when (e.JavaClass is null && e is not JvmConnectionException)
        {
            throw new JvmException($"{className} is no class with a public static field '{fieldName}'.", e);
        }
    }

    public object? ReadField(JvmObjectReference jvmObject, string fieldName)
    {
        object? value = Member(Py4JProtocol.ReadField, jvmObject.Id, fieldName);
        GC.KeepAlive(jvmObject);
        return value;
    }

    /// <summary>Ends the connections, and the JVM when this process has started it.</summary>
    public void Dispose()
    {
        _broken = true;
        _releaser.Dispose();
        Callbacks.Dispose();
        _connections.CloseAll();
        _process?.Dispose();
    }

    internal JvmObjectReference Adopt(string id) => new(id, this);

    internal void EnqueueRelease(string id)
    {
        if (!_broken)
        {
            _releaser.Enqueue(id);
        }
    }

    /// <summary>Calls methods of one object many times, sent together; the results, where they matter, are of no interest.</summary>
    internal void CallEach(JvmObjectReference target, string methodName, IReadOnlyList<object?[]> calls) =>
        Pipeline(
            calls.Count,
            (writer, i) =>
            {
                writer.Raw(Py4JProtocol.Call);
                writer.Line(target.Id);
                writer.Line(methodName);
                foreach (object? argument in calls[i])
                {
                    writer.Argument(argument);
                }

                writer.Raw(Py4JProtocol.End);
            },
            (_, value) => (value as JvmObjectReference)?.Release()
        );

    /// <summary>Sends commands together and takes their answers in order: one round trip instead of many.</summary>
    /// <param name="count">How many commands.</param>
    /// <param name="write">Writes one, without anything that needs the JVM to be written.</param>
    /// <param name="onValue">Takes the result of one.</param>
    /// <exception cref="JvmException">One of them threw, the first; all have been carried out.</exception>
    internal void Pipeline(int count, Action<Py4JWriter, int> write, Action<int, object?> onValue)
    {
        // So many that the answers always fit the socket's buffers: both sides writing and neither reading would never end.
        const int Together = 256;
        object? error = null;
        bool failed = false;
        for (int start = 0; start < count && !failed; start += Together)
        {
            int offset = start;
            int length = Math.Min(Together, count - start);
            OnConnection(connection =>
            {
                for (int i = 0; i < length; i++)
                {
                    write(connection.Writer, offset + i);
                }

                connection.ExchangeMany(
                    length,
                    (i, reply) =>
                    {
                        if (!reply.IsError)
                        {
                            onValue(offset + i, reply.Value);
                        }
                        else if (!failed)
                        {
                            failed = true;
                            error = reply.Value;
                        }
                    }
                );
                return default;
            });
        }

        if (failed)
        {
            throw ToException(error);
        }
    }

    /// <summary>An element of a Java array.</summary>
    internal object? ArrayElement(JvmObjectReference array, int index) =>
        Value(
            OnConnection(connection =>
            {
                connection.Writer.Raw(Py4JProtocol.ArrayGet);
                connection.Writer.Line(array.Id);
                connection.Writer.Argument(index);
                connection.Writer.Raw(Py4JProtocol.End);
                return connection.Exchange();
            })
        );

    internal int ArrayLength(JvmObjectReference array) =>
        (int)
            Value(
                OnConnection(connection =>
                {
                    connection.Writer.Raw(Py4JProtocol.ArrayLength);
                    connection.Writer.Line(array.Id);
                    connection.Writer.Raw(Py4JProtocol.End);
                    return connection.Exchange();
                })
            )!;

    /// <summary>A new Java array of a class, or of a primitive type by its Java name.</summary>
    internal JvmObjectReference CreateArray(string className, int length) =>
        (JvmObjectReference)
            Value(
                OnConnection(connection =>
                {
                    connection.Writer.Raw(Py4JProtocol.ArrayCreate);
                    connection.Writer.Argument(className);
                    connection.Writer.Argument(length);
                    connection.Writer.Raw(Py4JProtocol.End);
                    return connection.Exchange();
                })
            )!;

    /// <summary>
    /// Tells the JVM where to reach callbacks, and to show the gateway's secret there. Py4J makes a new client for the new port and forgets the
    /// secret over it, so that any user of the machine could call back; hence the secret is set on the new client's field.
    /// </summary>
    internal void ResetCallbackClient(int port)
    {
        var address = (JvmObjectReference)CallbackClient().Invoke("getAddress")!;
        Command(Py4JProtocol.Call, Py4JProtocol.GatewayServer, "resetCallbackClient", [address, port]);
        var type = (JvmObjectReference)CallStaticJavaMethod("java.lang.Class", "forName", "py4j.CallbackClient")!;
        JvmObjectReference field = type.InvokeObject("getDeclaredField", "authToken");
        field.Invoke("setAccessible", true);
        field.Invoke("set", CallbackClient(), _secret);
    }

    /// <summary>How many objects the JVM keeps for this process.</summary>
    internal int CountObjects()
    {
        var gateway = (JvmObjectReference)Command(Py4JProtocol.Call, Py4JProtocol.GatewayServer, "getGateway", [])!;
        return (int)gateway.InvokeObject("getBindings").Invoke("size")!;
    }

    /// <summary>Makes calls of this thread travel on a connection the JVM has opened, so that they run on the JVM thread that waits at its other end.</summary>
    internal void UseOnThisThread(Py4JConnection connection) => _current.Value = connection;

    private JvmObjectReference CallbackClient() =>
        (JvmObjectReference)Command(Py4JProtocol.Call, Py4JProtocol.GatewayServer, "getCallbackClient", [])!;

    private object? Member(ReadOnlySpan<byte> command, string target, string name)
    {
        object? value = Command(command, target, name, []);
        return value is Py4JNoMember ? throw JvmException.WithoutDetails($"{target} has no public field '{name}'.") : value;
    }

    private object? Command(ReadOnlySpan<byte> command, string target, string? method, object?[] args)
    {
        object?[] arguments = JvmArguments.ToWire(this, args);
        Py4JConnection connection = Current();
        if (connection.JobProperties != JobProperties.Current)
        {
            Apply(JobProperties.Current, connection);
        }

        int due = connection.Due;
        Py4JReply reply;
        try
        {
            Py4JWriter writer = connection.Writer;
            writer.Raw(command);
            writer.Line(target);
            if (method is not null)
            {
                writer.Line(method);
            }

            foreach (object? argument in arguments)
            {
                writer.Argument(argument);
            }

            writer.Raw(Py4JProtocol.End);
            reply = connection.Exchange();
        }
        catch (Exception e) when (Py4JConnection.IsLoss(e))
        {
            throw Lost(connection, e);
        }
        catch
        {
            connection.Abandon(due);
            throw;
        }

        GC.KeepAlive(args);
        JvmArguments.ReleaseTemporaries(args, arguments);
        return Value(reply);
    }

    private void Apply(JobProperties? properties, Py4JConnection connection)
    {
        JobProperties? applied = connection.JobProperties;
        connection.JobProperties = properties;
        try
        {
            foreach ((JvmObjectReference context, string key, string? value) in JobProperties.Changes(applied, properties, this))
            {
                Command(Py4JProtocol.Call, context.Id, "setLocalProperty", [key, value]);
            }
        }
        catch
        {
            connection.JobProperties = applied;
            throw;
        }
    }

    private Py4JReply OnConnection(Func<Py4JConnection, Py4JReply> exchange)
    {
        Py4JConnection connection = Current();
        int due = connection.Due;
        try
        {
            return exchange(connection);
        }
        catch (Exception e) when (Py4JConnection.IsLoss(e))
        {
            throw Lost(connection, e);
        }
        catch
        {
            connection.Abandon(due);
            throw;
        }
    }

    private static object? Value(Py4JReply reply) => reply.IsError ? throw ToException(reply.Value) : reply.Value;

    private static JvmException ToException(object? error)
    {
        if (error is not JvmObjectReference throwable)
        {
            return JvmException.WithoutDetails(error as string ?? "The JVM reported an error without saying which.");
        }

        JvmException exception = JvmExceptionReader.Read(throwable);
        throwable.Release();
        return exception;
    }

    private Py4JConnection Current()
    {
        if (_current.Value is { IsClosed: false } connection)
        {
            return connection;
        }

        try
        {
            connection = OpenConnection();
        }
        catch (SocketException e) when (SocketErrors.IsLackForAWhile(e))
        {
            // The JVM is there: the next call may get its connection.
            throw new JvmConnectionException(
                $"No connection to the JVM that runs Spark can be opened: {e.Message}. Where that is for want of file descriptors, end threads or close files that are done with, or raise the limit (ulimit -n).",
                e
            );
        }
        catch (Exception e) when (Py4JConnection.IsLoss(e))
        {
            throw Lost(null, e);
        }

        _connections.Add(Thread.CurrentThread, connection);
        _current.Value = connection;
        return connection;
    }

    private Py4JConnection OpenConnection()
    {
        ObjectDisposedException.ThrowIf(_broken && _process is not { HasExited: true }, this);
        return Py4JConnection.Connect(this, _port, _secret);
    }

    private JvmConnectionException Lost(Py4JConnection? connection, Exception cause)
    {
        connection?.Dispose();
        string why = _process?.DescribeEnd() ?? "";
        if (connection is null || _process is { HasExited: true })
        {
            _broken = true;
        }

        return new JvmConnectionException(
            $"The connection to the JVM that runs Spark was lost. {why}Start a new session with SparkSession.Builder().GetOrCreate().",
            cause
        );
    }
}
