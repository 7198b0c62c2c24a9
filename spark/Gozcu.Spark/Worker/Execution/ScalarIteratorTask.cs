using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>Runs a function that is called once per partition and returns a column for the columns of each batch.</summary>
internal sealed class ScalarIteratorTask(FunctionRequest request, Func<byte[], FunctionCommand> load) : TaskFunction
{
    private readonly FunctionCommand _command = load(request.Commands[0]).OfKind(FunctionKind.ColumnIterator);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the user's function throws is told with its name.")]
    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        var schema = new ArrowSchema(new ArrowField("_0", _command.ReturnType));
        var function = _command.As<Func<IEnumerable<ArrowColumn[]>, IEnumerable<ArrowColumn>>>();
        output.Open(schema);
        var (given, returned) = (0L, 0L);
        var arguments = input
            .ReadAll()
            .Select(batch =>
            {
                given += batch.Length;
                return Array.ConvertAll(request.Offsets, o => batch[o]);
            });
        foreach (var result in UserSequence.Of(_command.Name, () => function(arguments)))
        {
            ResultCheck.Type(_command.Name, result, _command.ReturnType);
            returned += result.Length;
            output.Write(new RecordBatch(schema, [result], result.Length));
        }

        if (given != returned || input.Read() is not null)
        {
            throw new FunctionException(
                $"C# function '{_command.Name}' returned {returned} rows for the {given} it took. It returns one row for each row of all batches."
            );
        }
    }
}
