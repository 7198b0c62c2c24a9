using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Worker.State;

/// <summary>Runs a function over the rows of a key and the state that it keeps for the key between micro-batches.</summary>
internal sealed class GroupStateTask : TaskFunction
{
    private readonly FunctionCommand _command;
    private readonly Func<GroupStateFunction> _create;

    public GroupStateTask(FunctionRequest request, string stateSchema, Func<byte[], FunctionCommand> load)
    {
        _command = load(request.Commands[0]).OfKind(FunctionKind.GroupState);
        _create = _command.As<Func<GroupStateFunction>>();
        Offsets = GroupOffsets.Read(request.Offsets, count: 1)[0];
        StateType = ArrowTypes.ToArrow(DataType.ParseDataType(stateSchema));
    }

    /// <summary>Name of the function in errors.</summary>
    public string Name => _command.Name;

    /// <summary>Indices of the columns that form the key, and of those that form the rows.</summary>
    public GroupOffsets Offsets { get; }

    /// <summary>Type of the state, a struct.</summary>
    public Arrow.ArrowType StateType { get; }

    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        var states = new StateOutput(output, _command.ReturnType);
        _create().Run(this, new StateInput(input), states);
        states.Flush();
    }
}
