using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Worker.State;

/// <summary>A function over the rows of a key and what it keeps for the key from one micro-batch to the next.</summary>
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

    /// <summary>What errors call the function.</summary>
    public string Name => _command.Name;

    /// <summary>Which columns are the key and which the rows.</summary>
    public GroupOffsets Offsets { get; }

    /// <summary>A struct of what is kept.</summary>
    public Arrow.ArrowType StateType { get; }

    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        var states = new StateOutput(output, _command.ReturnType);
        _create().Run(this, new StateInput(input), states);
        states.Flush();
    }
}
