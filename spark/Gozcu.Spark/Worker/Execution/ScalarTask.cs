using System.Globalization;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Timing;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>Runs the functions of one select, over rows or columns: each batch is mapped to a batch of one column per function.</summary>
internal sealed class ScalarTask : TaskFunction
{
    private readonly FunctionChain[] _chains;
    private readonly ArrowSchema _schema;

    public ScalarTask(TaskRequest request, Func<byte[], FunctionCommand> load)
    {
        _chains = Array.ConvertAll(
            request.Functions,
            f => new FunctionChain(f.Offsets, Array.ConvertAll(f.Commands, c => load(c).ToScalar()))
        );
        _schema = new ArrowSchema(_chains.Select((c, i) => new ArrowField("_" + i.ToString(CultureInfo.InvariantCulture), c.ReturnType)));
    }

    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        output.Open(_schema);
        while (input.Read() is { } batch)
        {
            var columns = new ArrowColumn[_chains.Length];
            for (var i = 0; i < columns.Length; i++)
            {
                TaskClock.EnterFunction(i);
                columns[i] = _chains[i].Invoke(batch);
            }

            output.Write(new RecordBatch(_schema, columns, batch.Length));
        }

        foreach (var summary in _chains.SelectMany(c => c.Functions).Select(f => f.Summary))
        {
            if (summary is not null)
            {
                Console.Error.WriteLine(summary);
            }
        }
    }
}
