using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Gozcu.Benchmarks.WorkerStart;

/// <summary>Worker process that this program drives in place of Spark.</summary>
internal sealed class WorkerUnderTest : IDisposable
{
    private const string Secret = "secret";
    private readonly Process _process;
    private readonly TcpClient _client;
    private readonly Stream _stream;

    private WorkerUnderTest(Process process, TcpClient client)
    {
        _process = process;
        _client = client;
        _stream = client.GetStream();
    }

    /// <summary>CPU time so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a process and connects to it.</summary>
    public static WorkerUnderTest Start(out long listening)
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Gozcu.Spark.exe" : "Gozcu.Spark");
        var start = new ProcessStartInfo(program, ["-m", "pyspark.daemon", "pyspark.worker"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PYTHON_WORKER_FACTORY_SECRET"] = Secret;
        start.Environment["SPARK_REUSE_WORKER"] = "1";
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var process = Process.Start(start)!;
        var port = new ProtocolReader(process.StandardOutput.BaseStream).ReadInt32();
        listening = Stopwatch.GetTimestamp();
        var client = new TcpClient { NoDelay = true };
        client.Connect(IPAddress.Loopback, port);
        var worker = new WorkerUnderTest(process, client);
        var (reader, writer) = (new ProtocolReader(worker._stream), new ProtocolWriter(worker._stream));
        reader.ReadInt32();
        writer.WriteString(Secret);
        return reader.ReadString() == "ok" ? worker : throw new InvalidOperationException("The worker did not take its secret.");
    }

    /// <summary>Returns the bytes of a task with one function over one column of longs.</summary>
    public static byte[] Request(FunctionCommand function, int rows)
    {
        using var bytes = new MemoryStream();
        var writer = new ProtocolWriter(bytes);
        writer.WriteInt32(0);
        writer.WriteString(WorkerVersion.Current);
        WriteBarrier(writer);
        writer.WriteInt32(1);
        writer.WriteInt32(0);
        writer.WriteInt32(0);
        writer.WriteInt64(0);
        writer.WriteInt32(1);
        const int None = 0;
        writer.WriteInt32(None); // resources
        writer.WriteInt32(None); // local properties
        writer.WriteString("");
        writer.WriteInt32(None); // includes
        bytes.WriteByte(0);
        writer.WriteInt32(None); // broadcasts
        writer.WriteInt32((int)EvalType.Scalar);
        writer.WriteInt32(None); // configuration
        writer.WriteInt32(1);
        writer.WriteInt32(1);
        writer.WriteInt32(0);
        writer.WriteInt32(1);
        writer.WriteBytes(function.Save());
        WriteBatch(bytes, rows);
        writer.WriteInt32(Signal.EndOfStream);
        return bytes.ToArray();
    }

    /// <summary>Runs a task to its end. Returns the timestamp at which its first batch arrived.</summary>
    public long Run(byte[] request)
    {
        _stream.Write(request);
        var reader = new ProtocolReader(_stream);
        if (reader.ReadInt32() is var signal && signal != Signal.StartOfArrowStream)
        {
            throw new InvalidOperationException(signal == Signal.Error ? reader.ReadString() : $"The worker sent {signal}.");
        }

        using var batches = new ArrowStreamReader(_stream);
        batches.Read();
        var first = Stopwatch.GetTimestamp();
        while (batches.Read() is not null)
        {
            // A single batch was sent.
        }

        reader.ReadInt32();
        const int Times = 5;
        for (var i = 0; i < Times; i++)
        {
            reader.ReadInt64();
        }

        reader.ReadInt32();
        for (var updates = reader.ReadInt32(); updates > 0; updates--)
        {
            // Accumulator updates of the task.
            reader.ReadBytes();
        }

        return reader.ReadInt32() == Signal.EndOfStream ? first : throw new InvalidOperationException("The worker does not go on.");
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static void WriteBarrier(ProtocolWriter writer)
    {
        writer.Stream.WriteByte(0);
        writer.WriteInt32(0);
        writer.WriteString("");
    }

    private static void WriteBatch(Stream stream, int rows)
    {
        var values = new LongColumnBuilder();
        for (var row = 0; row < rows; row++)
        {
            values.Append(row);
        }

        var schema = new ArrowSchema(new ArrowField("value", ArrowType.Long));
        var arrow = new ArrowStreamWriter(stream, schema);
        arrow.Start();
        arrow.Write(new RecordBatch(schema, values.Build()));
        arrow.End();
    }
}
