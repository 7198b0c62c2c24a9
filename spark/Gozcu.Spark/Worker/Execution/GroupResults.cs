using Microsoft.Spark.Arrow;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>Output of a function over groups. Each batch is sent as one column of structs.</summary>
internal sealed class GroupResults
{
    private readonly FunctionCommand _command;
    private readonly ArrowOutput _output;
    private readonly ArrowSchema _declared;
    private readonly ArrowSchema _wrapped;

    public GroupResults(FunctionCommand command, ArrowOutput output)
    {
        _command = command;
        _output = output;
        _declared = new ArrowSchema(command.ReturnType.Fields);
        _wrapped = new ArrowSchema(new ArrowField("_0", command.ReturnType));
        output.Open(_wrapped);
    }

    /// <exception cref="FunctionException">The batch does not have the declared columns.</exception>
    public void Write(RecordBatch? result)
    {
        var batch = ResultCheck.Batch(_command.Name, result, _declared);
        _output.WriteBuffered(new RecordBatch(_wrapped, [StructColumn.FromBatch(batch)], batch.Length));
    }
}
