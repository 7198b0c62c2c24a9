using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Spark.Closures;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Interop.Sockets;

namespace Microsoft.Spark.Accumulators;

/// <summary>
/// Receives the counts of tasks. When a task has succeeded, Spark's scheduler connects on loopback, presents the secret, sends the task's reports and waits for a byte. Each task
/// therefore counts once, and before its job ends.
/// </summary>
internal sealed class AccumulatorServer : IDisposable
{
    private const int SecretBytes = 32;
    private readonly LoopbackServer _server;
    private readonly byte[] _secret;
    private readonly StageValues _stages;
    private readonly StageFunctions _functions;
    private readonly ConcurrentDictionary<long, WeakReference<IAccumulator>> _accumulators = new();

    private AccumulatorServer(JvmObjectReference context)
    {
        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(SecretBytes));
        _secret = Encoding.UTF8.GetBytes(secret);
        _stages = new StageValues(context);
        _functions = new StageFunctions(context.Jvm, _stages);
        _server = new LoopbackServer("accumulators", IPAddress.Loopback, StartToServe);
        Reference = context.Jvm.CallConstructor(
            "org.apache.spark.api.python.PythonAccumulatorV2",
            IPAddress.Loopback.ToString(),
            _server.Port,
            secret
        );
        context.Invoke("register", Reference);
    }

    /// <summary>Spark's accumulator, with which functions are created. All have the same, because Spark uses only that of a task's first function.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="context">Reference to the SparkContext in the JVM.</param>
    public static AccumulatorServer Start(JvmObjectReference context)
    {
        var server = new AccumulatorServer(context);
        server._server.Start();
        return server;
    }

    /// <summary>Merges counts for an accumulator's id into it, as long as other code refers to the accumulator.</summary>
    public void Add(IAccumulator accumulator) => _accumulators[accumulator.Id] = new WeakReference<IAccumulator>(accumulator);

    public void Dispose() => _server.Dispose();

    private void StartToServe(NewConnection connection) =>
        new Thread(() => Serve(connection)) { IsBackground = true, Name = "accumulator updates" }.Start();

    private void Serve(NewConnection connection)
    {
        const byte Received = 1;
        using var made = connection;
        try
        {
            using var network = new NetworkStream(made.Socket);
            using var stream = new BufferedStream(network);
            var shown = new byte[_secret.Length];
            stream.ReadExactly(shown);
            if (!CryptographicOperations.FixedTimeEquals(shown, _secret) || !made.TryAdmit())
            {
                return;
            }

            var reader = new ProtocolReader(stream);
            while (reader.TryReadInt32() is { } count)
            {
                for (; count > 0; count--)
                {
                    Take(reader.ReadBytes());
                }

                network.WriteByte(Received);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or ProtocolException)
        {
            // The JVM has ended or is ending, or the client is not the JVM.
        }
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "A value that cannot be merged must not end the updates of others, nor Spark's scheduler, which waits; it is told on the driver's standard error."
    )]
    private void Take(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var report = (TaskReport)ClosureReader.Read(stream, out _)!;
            _functions.Show(report);
            foreach (var counted in report.Counted)
            {
                if (_accumulators.TryGetValue(counted.Id, out var weak) && weak.TryGetTarget(out var accumulator))
                {
                    accumulator.MergeTask(counted);
                    if (accumulator.Name is { } name)
                    {
                        _stages.Show(report.StageId, accumulator.Id, name, accumulator.Describe());
                    }
                }
                else
                {
                    _accumulators.TryRemove(counted.Id, out _);
                }
            }
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(
                $"Gozcu: what a task has counted could not be taken in, and is missing from the accumulators' values: {e}"
            );
        }
    }
}
