using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>Runs a function over the batches of a partition. Spark exchanges rows as one column of structs.</summary>
internal sealed class MapTask(FunctionRequest request, Func<byte[], FunctionCommand> load) : TaskFunction
{
    private readonly FunctionCommand _command = load(request.Commands[0]).OfKind(FunctionKind.Map);

    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        var declared = new ArrowSchema(_command.ReturnType.Fields);
        var wrapped = new ArrowSchema(new ArrowField("_0", _command.ReturnType));
        var function = _command.As<Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>>>();
        output.Open(wrapped);
        var batches = input.ReadAll().Select(batch => batch.Column<StructColumn>(0).ToBatch());
        foreach (var result in UserSequence.Of(_command.Name, () => function(batches)))
        {
            var batch = ResultCheck.Batch(_command.Name, result, declared);
            output.Write(new RecordBatch(wrapped, [StructColumn.FromBatch(batch)], batch.Length));
        }
    }
}
