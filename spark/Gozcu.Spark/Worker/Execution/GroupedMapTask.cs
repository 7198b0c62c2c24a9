using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>Runs a function over the rows of a group. Each group arrives as its own batch.</summary>
internal sealed class GroupedMapTask : TaskFunction
{
    private readonly FunctionCommand _command;
    private readonly GroupOffsets _offsets;

    public GroupedMapTask(FunctionRequest request, Func<byte[], FunctionCommand> load)
    {
        _command = load(request.Commands[0]).OfKind(FunctionKind.GroupedMap);
        _offsets = GroupOffsets.Read(request.Offsets, count: 1)[0];
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the user's function throws is told with its name.")]
    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        var function = _command.As<Func<RecordBatch, RecordBatch, RecordBatch>>();
        var results = new GroupResults(_command, output);
        while (input.Read() is { } batch)
        {
            var key = _offsets.Key(batch);
            RecordBatch result;
            try
            {
                result = function(key, _offsets.Values(batch));
            }
            catch (Exception e)
            {
                throw new FunctionException($"C# function '{_command.Name}' failed on {KeyText.Of(key)}, of {batch.Length} rows.", e);
            }

            results.Write(result);
        }
    }
}
