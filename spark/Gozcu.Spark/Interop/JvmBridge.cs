using System.Net.Sockets;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Interop.Launch;
using Microsoft.Spark.Interop.Py4J;
using Microsoft.Spark.Interop.Sockets;

namespace Microsoft.Spark.Interop;

/// <summary>Gateway of one JVM: one connection per thread, references and their release, callbacks. Thread-safe.</summary>
internal sealed class JvmBridge : IJvmBridge
{
    private readonly int _port;
    private readonly string _secret;
    private readonly JvmProcess? _process;
    private readonly ThreadLocal<Py4JConnection?> _current = new();
    private readonly JvmConnections _connections = new();
    private readonly JvmReleaser _releaser;
    private volatile bool _broken;

    /// <summary>Creates a bridge to a running gateway.</summary>
    /// <param name="port">Port on loopback that the gateway listens on.</param>
    /// <param name="secret">Secret that the gateway requires on each connection.</param>
    /// <param name="process">The JVM, if this process has started it and must end it; otherwise null.</param>
    internal JvmBridge(int port, string secret, JvmProcess? process)
    {
        _port = port;
        _secret = secret;
        _process = process;
        Callbacks = new Py4JCallbacks(this, secret);
        _releaser = new JvmReleaser(OpenConnection, _connections.CloseThoseOfEndedThreads);
    }

    internal Py4JCallbacks Callbacks { get; }

    /// <summary>True if the JVM has ended. Its objects no longer exist.</summary>
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

    /// <summary>Closes the connections, and ends the JVM if this process has started it.</summary>
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

    /// <summary>Calls a method of one object many times, in one transmission, and ignores the results.</summary>
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

    /// <summary>Sends commands in one transmission and reads their answers in order, which takes one round trip.</summary>
    /// <param name="count">Number of commands.</param>
    /// <param name="write">Writes a command. It must not call the JVM.</param>
    /// <param name="onValue">Receives the result of a command.</param>
    /// <exception cref="JvmException">A command threw an exception; the first is reported. All commands have been executed.</exception>
    internal void Pipeline(int count, Action<Py4JWriter, int> write, Action<int, object?> onValue)
    {
        // Limited so that the answers always fit in the socket's buffers; otherwise both sides could block while writing.
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

    /// <summary>Reads an element of a Java array.</summary>
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

    /// <summary>Creates a Java array of a class, or of a primitive type by its Java name.</summary>
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
    /// Sets the port on which the JVM calls back, and the secret that it must present there. For a new port Py4J creates a new client and drops the secret, so any user of the
    /// machine could call back; the secret is therefore set on the field of the new client.
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

    /// <summary>Returns the number of objects that the JVM keeps for this process.</summary>
    internal int CountObjects()
    {
        var gateway = (JvmObjectReference)Command(Py4JProtocol.Call, Py4JProtocol.GatewayServer, "getGateway", [])!;
        return (int)gateway.InvokeObject("getBindings").Invoke("size")!;
    }

    /// <summary>Routes calls of this thread through a connection that the JVM has opened, so that they run on the JVM thread that waits at its other end.</summary>
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
            // The JVM is running: the next call may get a connection.
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
