using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Timing;

namespace Microsoft.Spark.Accumulators;

/// <summary>Sums the metrics of functions over the tasks of a stage, for the stage's page.</summary>
internal sealed class StageFunctions(IJvmBridge jvm, StageValues stages)
{
    private const int KeptStages = 32;
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Dictionary<string, (long Id, FunctionTimes Times)>> _stages = [];
    private readonly Queue<int> _order = new();

    public void Show(TaskReport report)
    {
        lock (_lock)
        {
            if (!_stages.TryGetValue(report.StageId, out var functions))
            {
                if (_order.Count == KeptStages)
                {
                    _stages.Remove(_order.Dequeue());
                }

                _stages.Add(report.StageId, functions = []);
                _order.Enqueue(report.StageId);
            }

            foreach (var times in report.Functions)
            {
                if (!functions.TryGetValue(times.Name, out var sum))
                {
                    var id = (long)jvm.CallStaticJavaMethod("org.apache.spark.util.AccumulatorContext", "newId")!;
                    functions.Add(times.Name, sum = (id, new FunctionTimes(times.Name)));
                }

                sum.Times.Add(times);
                stages.Show(report.StageId, sum.Id, $"C# function {times.Name}", sum.Times.ToString());
            }
        }
    }
}
