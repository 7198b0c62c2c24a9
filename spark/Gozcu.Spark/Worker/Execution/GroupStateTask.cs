using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Tasks.State;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>Runs a function over the rows of a key and the state that it keeps for the key between micro-batches.</summary>
internal sealed class GroupStateTask : TaskFunction
{
    private readonly FunctionCommand _command;
    private readonly Func<GroupStateFunction> _create;
    private readonly GroupStateLayout _layout;

    public GroupStateTask(FunctionRequest request, string stateSchema, Func<byte[], FunctionCommand> load)
    {
        _command = load(request.Commands[0]).OfKind(FunctionKind.GroupState);
        _create = _command.As<Func<GroupStateFunction>>();
        _layout = new GroupStateLayout(
            _command.Name,
            GroupOffsets.Read(request.Offsets, count: 1)[0],
            ArrowTypes.ToArrow(DataType.ParseDataType(stateSchema))
        );
    }

    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        var states = new StateOutput(output, _command.ReturnType);
        _create().Run(_layout, new StateInput(input), states);
        states.Flush();
    }
}
