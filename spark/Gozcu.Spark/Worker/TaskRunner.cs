using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Accumulators;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Broadcasts;
using Microsoft.Spark.Closures;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Timing;
using Microsoft.Spark.Worker.Execution;

namespace Microsoft.Spark.Worker;

/// <summary>
/// Runs the tasks of one connection, one after another: reads Spark's request, passes the batches to the functions, writes their results, and ends the task as Spark expects.
/// </summary>
/// <param name="load">Deserializes a function from the bytes that the driver gave Spark.</param>
/// <param name="version">Version that the driver must have.</param>
/// <param name="clock">Clock for the times that Spark shows.</param>
internal sealed class TaskRunner(Func<byte[], FunctionCommand> load, string version, TimeProvider clock) : IDisposable
{
    private readonly ConnectionBroadcasts _broadcasts = new(WorkerBroadcasts.OfProcess);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a user's function throws is Spark's to report.")]
    public TaskOutcome Run(ProtocolReader reader, ProtocolWriter writer, CancellationToken ended)
    {
        ArrowOutput? output = null;
        try
        {
            var request = TaskRequest.Read(reader, _broadcasts);
            if (request is null)
            {
                return TaskOutcome.Closed;
            }

            var started = clock.GetUtcNow();
            WorkerVersion.Check(driver: request.Version, worker: version);
            GlobalizationMode.Check();
            using var input = new ArrowStreamReader(reader.Stream);
            output = new ArrowOutput(writer);
            byte[]? report;
            using (var scope = TaskContext.Enter(request, ended))
            {
                var settings = new WorkerSettings(request.LocalProperties);
                var task = TaskFunction.Create(request, load, reader);
                scope.Context.Surroundings?.Enter();
                var names = Names(request, scope.Context.FunctionNames);
                if (settings.WaitForDebugger)
                {
                    DebuggerWait.Until(names, scope.Context, ended);
                }

                var ready = clock.GetUtcNow();
                var measured = TaskClock.Start(names);
                task.Run(input, output);
                task.Drain(input);
                report = Report(scope.Context, measured.Stop(), settings);
                output.End();
                WriteTimes(writer, started, ready);
            }

            return Close(reader, writer, report);
        }
        catch (Exception e) when (e is ConnectionLostException || ended.IsCancellationRequested)
        {
            return TaskOutcome.Closed;
        }
        catch (Exception e)
        {
            TaskClock.Forget();
            output?.EndAfterError();
            writer.WriteInt32(Signal.Error);
            writer.WriteString(FunctionError.Describe(e));
            writer.Flush();
            return TaskOutcome.Failed;
        }
    }

    /// <summary>Releases the broadcasts of the connection.</summary>
    public void Dispose() => _broadcasts.Dispose();

    private void WriteTimes(ProtocolWriter writer, DateTimeOffset started, DateTimeOffset ready)
    {
        writer.WriteInt32(Signal.Timing);
        writer.WriteInt64(started.ToUnixTimeMilliseconds());
        writer.WriteInt64(ready.ToUnixTimeMilliseconds());
        writer.WriteInt64(clock.GetUtcNow().ToUnixTimeMilliseconds());

        // Bytes spilled from memory and to disk: none.
        writer.WriteInt64(0);
        writer.WriteInt64(0);
    }

    /// <summary>Returns the names of functions, or of chains of functions such as f(g(x)), which arrive as g, then f.</summary>
    private static List<string> Names(TaskRequest request, List<string> loaded)
    {
        var names = new List<string>();
        var next = 0;
        foreach (var function in request.Functions)
        {
            var chain = loaded.Skip(next).Take(function.Commands.Length).Reverse();
            names.Add(string.Join(" ∘ ", chain));
            next += function.Commands.Length;
        }

        return names.Count > 0 ? names : [""];
    }

    /// <summary>Creates the report of the task for the driver, or returns null if there is nothing to report. Also writes to the executor's log.</summary>
    private static byte[]? Report(TaskContext context, FunctionTimes[] functions, WorkerSettings settings)
    {
        if (settings.TaskLog)
        {
            Console.Error.WriteLine(
                $"Gozcu worker: stage {context.StageId}, partition {context.PartitionId}, attempt {context.AttemptNumber}: {string.Join("; ", functions.Select(f => $"'{f.Name}' {f}"))}"
            );
        }

        var counted = context.Accumulators.Where(a => !a.IsZero).ToArray();
        functions = settings.Metrics ? functions : [];
        if (counted.Length + functions.Length == 0)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        ClosureWriter.Write(bytes, new TaskReport(context.StageId, counted, functions), ClosureSubject.Report);
        return bytes.ToArray();
    }

    private static TaskOutcome Close(ProtocolReader reader, ProtocolWriter writer, byte[]? report)
    {
        writer.WriteInt32(Signal.EndOfData);

        // Accumulator updates follow.
        writer.WriteInt32(report is null ? 0 : 1);
        if (report is not null)
        {
            writer.WriteBytes(report);
        }

        writer.Flush();
        var reusable = reader.ReadInt32() == Signal.EndOfStream;
        writer.WriteInt32(reusable ? Signal.EndOfStream : Signal.EndOfData);
        writer.Flush();
        return reusable ? TaskOutcome.Done : TaskOutcome.Closed;
    }
}
