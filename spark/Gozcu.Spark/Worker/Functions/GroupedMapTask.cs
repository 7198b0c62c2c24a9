using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>A function over the rows of a group. Each group comes as a batch of its own.</summary>
internal sealed class GroupedMapTask : TaskFunction
{
    private readonly FunctionCommand _command;
    private readonly int[] _values;

    public GroupedMapTask(FunctionRequest request, Func<byte[], FunctionCommand> load)
    {
        _command = load(request.Commands[0]).OfKind(FunctionKind.GroupedMap);

        // Offsets are: how many follow, how many of them are keys, the keys, the values.
        _values =
            request.Offsets is [_, var keys, ..] && keys >= 0 && keys <= request.Offsets.Length - 2
                ? request.Offsets[(2 + keys)..]
                : throw new ProtocolException("The offsets of a grouped function do not say where its keys are.");
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the user's function throws is told with its name.")]
    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        var declared = new ArrowSchema(_command.ReturnType.Fields);
        var wrapped = new ArrowSchema(new ArrowField("_0", _command.ReturnType));
        var schema = new ArrowSchema(_values.Select(v => input.Schema.Fields[v]));
        var function = _command.As<Func<RecordBatch, RecordBatch>>();
        output.Open(wrapped);
        while (input.Read() is { } batch)
        {
            RecordBatch result;
            try
            {
                result = function(new RecordBatch(schema, Array.ConvertAll(_values, v => batch[v]), batch.Length));
            }
            catch (Exception e)
            {
                throw new FunctionException($"C# function '{_command.Name}' failed on a group of {batch.Length} rows.", e);
            }

            var checkedResult = ResultCheck.Batch(_command.Name, result, declared);
            output.Write(new RecordBatch(wrapped, [StructColumn.FromBatch(checkedResult)], checkedResult.Length));
        }
    }
}
