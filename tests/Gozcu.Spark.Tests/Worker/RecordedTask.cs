using System.Text;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Worker;

namespace Gozcu.Spark.Tests.Worker;

/// <summary>A recorded request, run with functions of the test's in place of those it was recorded with.</summary>
internal static class RecordedTask
{
    private const string RecordedVersion = "3.11";

    public static (TaskOutcome Outcome, Reply Reply) Run(string name, params FunctionCommand[] functions) =>
        Run(Request(name), RecordedVersion, functions);

    public static (TaskOutcome Outcome, Reply Reply) Run(byte[] request, string version, params FunctionCommand[] functions)
    {
        var output = new MemoryStream();
        var runner = new TaskRunner(
            command => functions[int.Parse(Encoding.ASCII.GetString(command)[^1..], null)],
            version,
            TimeProvider.System
        );
        var outcome = runner.Run(new ProtocolReader(new MemoryStream(request)), new ProtocolWriter(output), CancellationToken.None);
        return (outcome, Reply.Read(output.ToArray()));
    }

    public static byte[] Request(string name) => File.ReadAllBytes(Locate($"{name}.request.bin"));

    public static Reply RecordedReply(string name) => Reply.Read(File.ReadAllBytes(Locate($"{name}.reply.bin")));

    private static string Locate(string file) => Path.Combine(TestContext.CurrentContext.TestDirectory, "Worker", "Vectors", file);

    /// <summary>What a worker answered.</summary>
    /// <param name="Types">The columns' types, if an Arrow stream came.</param>
    /// <param name="Rows">All rows of it.</param>
    /// <param name="BatchSizes">How they were cut.</param>
    /// <param name="Signals">The numbers outside the stream, in order.</param>
    /// <param name="Error">The message of an error.</param>
    internal sealed record Reply(ArrowType[] Types, object?[][] Rows, int[] BatchSizes, int[] Signals, string? Error)
    {
        public static Reply Read(byte[] bytes) => Read(new MemoryStream(bytes), untilEndOfTask: false);

        /// <summary>Reads to the end of the stream, or of the task when the connection may carry others.</summary>
        public static Reply Read(Stream stream, bool untilEndOfTask)
        {
            var reader = new ProtocolReader(stream);
            var (types, rows, sizes, signals) = (Array.Empty<ArrowType>(), new List<object?[]>(), new List<int>(), new List<int>());
            string? error = null;
            while (!(untilEndOfTask && signals is [.., Signal.EndOfStream]) && reader.TryReadInt32() is { } signal)
            {
                signals.Add(signal);
                switch (signal)
                {
                    case Signal.StartOfArrowStream:
                        using (var arrow = new ArrowStreamReader(stream))
                        {
                            types = [.. arrow.Schema.Fields.Select(f => f.Type)];
                            foreach (var batch in arrow.ReadAll())
                            {
                                sizes.Add(batch.Length);
                                rows.AddRange(
                                    Enumerable.Range(0, batch.Length).Select(i => batch.Columns.Select(c => c.GetValue(i)).ToArray())
                                );
                            }
                        }

                        break;
                    case Signal.Timing:
                        for (var i = 0; i < 5; i++)
                        {
                            reader.ReadInt64();
                        }

                        break;
                    case Signal.EndOfData when !untilEndOfTask || signals is not [.., Signal.EndOfData, Signal.EndOfData]:
                        // What the task tells the driver of itself is not compared.
                        for (var updates = reader.TryReadInt32() ?? 0; updates > 0; updates--)
                        {
                            reader.ReadBytes();
                        }

                        signals.Add(0);
                        break;
                    case Signal.Error:
                        error = reader.ReadString();
                        break;
                }
            }

            return new Reply(types, [.. rows], [.. sizes], [.. signals], error);
        }
    }
}
