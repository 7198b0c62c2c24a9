using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Worker;

/// <summary>Runs one task: reads what Spark asks for, lets the functions work on the batches, writes theirs, and closes as Spark expects.</summary>
/// <param name="load">Makes a function of the bytes the driver gave Spark for it.</param>
/// <param name="version">What the driver must be.</param>
/// <param name="clock">For the times Spark shows.</param>
internal sealed class TaskRunner(Func<byte[], FunctionCommand> load, string version, TimeProvider clock)
{
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a user's function throws is Spark's to report.")]
    public TaskOutcome Run(ProtocolReader reader, ProtocolWriter writer, CancellationToken ended)
    {
        ArrowOutput? output = null;
        try
        {
            var request = TaskRequest.Read(reader);
            if (request is null)
            {
                return TaskOutcome.Closed;
            }

            var started = clock.GetUtcNow();
            WorkerVersion.Check(driver: request.Version, worker: version);
            using var input = new ArrowStreamReader(reader.Stream);
            output = new ArrowOutput(writer);
            using (TaskContext.Enter(request, ended))
            {
                var task = TaskFunction.Create(request, load, reader);
                var ready = clock.GetUtcNow();
                task.Run(input, output);
                task.Drain(input);
                output.End();
                WriteTimes(writer, started, ready);
            }

            return Close(reader, writer);
        }
        catch (Exception e) when (e is ConnectionLostException || ended.IsCancellationRequested)
        {
            return TaskOutcome.Closed;
        }
        catch (Exception e)
        {
            output?.EndAfterError();
            writer.WriteInt32(Signal.Error);
            writer.WriteString(FunctionError.Describe(e));
            writer.Flush();
            return TaskOutcome.Failed;
        }
    }

    private void WriteTimes(ProtocolWriter writer, DateTimeOffset started, DateTimeOffset ready)
    {
        writer.WriteInt32(Signal.Timing);
        writer.WriteInt64(started.ToUnixTimeMilliseconds());
        writer.WriteInt64(ready.ToUnixTimeMilliseconds());
        writer.WriteInt64(clock.GetUtcNow().ToUnixTimeMilliseconds());

        // Bytes spilled to disk, from memory and to disk: none.
        writer.WriteInt64(0);
        writer.WriteInt64(0);
    }

    private static TaskOutcome Close(ProtocolReader reader, ProtocolWriter writer)
    {
        const int AccumulatorUpdates = 0;
        writer.WriteInt32(Signal.EndOfData);
        writer.WriteInt32(AccumulatorUpdates);
        writer.Flush();
        var reusable = reader.ReadInt32() == Signal.EndOfStream;
        writer.WriteInt32(reusable ? Signal.EndOfStream : Signal.EndOfData);
        writer.Flush();
        return reusable ? TaskOutcome.Done : TaskOutcome.Closed;
    }
}
