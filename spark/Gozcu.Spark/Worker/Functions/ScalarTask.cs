using System.Globalization;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>Functions of one select, over rows or columns: a batch in, a batch of one column for each function out.</summary>
internal sealed class ScalarTask : TaskFunction
{
    private readonly (int[] Offsets, ScalarFunction[] Chain)[] _functions;
    private readonly ArrowSchema _schema;

    public ScalarTask(TaskRequest request, Func<byte[], FunctionCommand> load)
    {
        _functions = Array.ConvertAll(request.Functions, f => (f.Offsets, Array.ConvertAll(f.Commands, c => load(c).ToScalar())));
        _schema = new ArrowSchema(
            _functions.Select((f, i) => new ArrowField("_" + i.ToString(CultureInfo.InvariantCulture), f.Chain[^1].ReturnType))
        );
    }

    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        output.Open(_schema);
        while (input.Read() is { } batch)
        {
            output.Write(new RecordBatch(_schema, Array.ConvertAll(_functions, f => Invoke(f.Offsets, f.Chain, batch)), batch.Length));
        }
    }

    private static ArrowColumn Invoke(int[] offsets, ScalarFunction[] chain, RecordBatch batch)
    {
        var column = chain[0].Invoke(Array.ConvertAll(offsets, o => batch[o]), batch.Length);

        // f(g(x)) comes as g, then f.
        foreach (var function in chain.AsSpan(1))
        {
            column = function.Invoke([column], batch.Length);
        }

        return column;
    }
}
