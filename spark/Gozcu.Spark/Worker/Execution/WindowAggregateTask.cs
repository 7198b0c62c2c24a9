using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Timing;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>
/// Runs functions over windows. Each window partition arrives as its own batch. For a function with a bounded frame, two columns hold the first row of each row's frame and the row
/// after its last; a function with an unbounded frame has the same value for all rows.
/// </summary>
internal sealed class WindowAggregateTask : TaskFunction
{
    private const string BoundTypes = "pandas_window_bound_types";
    private const string Bounded = "bounded";
    private const int BoundColumns = 2;
    private readonly (int[] Offsets, AggregateFunction Function, ArrowField Result)[] _functions;
    private readonly bool[] _bounded;

    public WindowAggregateTask(TaskRequest request, Func<byte[], FunctionCommand> load)
    {
        _functions = GroupedAggregateTask.Load(request, load);
        _bounded = request.Configuration.TryGetValue(BoundTypes, out var types)
            ? [.. types.Split(',').Select(t => t.Trim() == Bounded)]
            : throw new ProtocolException($"The task of a window function lacks the setting {BoundTypes}.");
        if (_bounded.Length != _functions.Length)
        {
            throw new ProtocolException($"The setting {BoundTypes} is '{types}', but the task has {_functions.Length} functions.");
        }
    }

    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        var schema = new ArrowSchema(_functions.Select(f => f.Result));
        output.Open(schema);
        while (input.Read() is { } partition)
        {
            var values = new ArrowColumn[_functions.Length];
            for (var i = 0; i < values.Length; i++)
            {
                var (offsets, function, _) = _functions[i];
                TaskClock.EnterFunction(i);
                function.Clear();
                if (_bounded[i])
                {
                    AppendFrames(function, offsets, partition);
                }
                else
                {
                    function.Append(Array.ConvertAll(offsets, o => partition[o]), partition.Length, times: partition.Length);
                }

                values[i] = function.Build();
            }

            output.WriteBuffered(new RecordBatch(schema, values, partition.Length));
        }
    }

    private static void AppendFrames(AggregateFunction function, int[] offsets, RecordBatch partition)
    {
        var columns = Array.ConvertAll(offsets[BoundColumns..], o => partition[o]);
        var frame = new ArrowColumn[columns.Length];
        for (var row = 0; row < partition.Length; row++)
        {
            // Read again for each row, because the spans must not be kept while the user's function runs.
            var begin = partition.Column<IntColumn>(offsets[0]).Values[row];
            var end = partition.Column<IntColumn>(offsets[1]).Values[row];
            var length = Math.Max(0, end - begin);
            for (var i = 0; i < columns.Length; i++)
            {
                frame[i] = columns[i].Slice(Math.Min(begin, partition.Length - length), length);
            }

            function.Append(frame, length, times: 1);
        }
    }
}
