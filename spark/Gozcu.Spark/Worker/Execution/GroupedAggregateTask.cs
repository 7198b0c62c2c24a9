using System.Globalization;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Timing;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>Runs functions over the columns of a group. Each group arrives as its own batch, and Spark expects a batch of one row for it.</summary>
internal sealed class GroupedAggregateTask(TaskRequest request, Func<byte[], FunctionCommand> load) : TaskFunction
{
    private readonly (int[] Offsets, AggregateFunction Function, ArrowField Result)[] _functions = Load(request, load);

    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        var schema = new ArrowSchema(_functions.Select(f => f.Result));
        output.Open(schema);
        while (input.Read() is { } group)
        {
            var values = new ArrowColumn[_functions.Length];
            for (var i = 0; i < values.Length; i++)
            {
                var (offsets, function, _) = _functions[i];
                TaskClock.EnterFunction(i);
                function.Clear();
                function.Append(Array.ConvertAll(offsets, o => group[o]), group.Length, times: 1);
                values[i] = function.Build();
            }

            output.WriteBuffered(new RecordBatch(schema, values, length: 1));
        }
    }

    internal static (int[] Offsets, AggregateFunction Function, ArrowField Result)[] Load(
        TaskRequest request,
        Func<byte[], FunctionCommand> load
    ) =>
        [
            .. request.Functions.Select(
                (f, i) =>
                {
                    var command =
                        f.Commands.Length == 1
                            ? load(f.Commands[0])
                            : throw new ProtocolException("A function over groups cannot be applied to the result of another.");
                    return (
                        f.Offsets,
                        AggregateFunction.Create(command),
                        new ArrowField("_" + i.ToString(CultureInfo.InvariantCulture), command.ReturnType)
                    );
                }
            ),
        ];
}
