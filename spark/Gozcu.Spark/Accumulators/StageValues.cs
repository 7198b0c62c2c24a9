using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Accumulators;

/// <summary>
/// Shows values among the accumulators of a stage in Spark's UI, its REST API and the history server. Spark shows the values of its own accumulators there, but of .NET's it only
/// sees bytes. Each value therefore gets an entry in the stage's list, with a Java object that is set to the text. Spark's scheduler waits meanwhile, so no other thread changes
/// the list.
/// </summary>
internal sealed class StageValues(JvmObjectReference context)
{
    private const int KeptStages = 32;
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Stage> _stages = [];
    private readonly Queue<int> _order = new();
    private bool _unavailable;

    /// <param name="stageId">Id of the stage.</param>
    /// <param name="id">Id of the entry, different from those of all accumulators of the application.</param>
    /// <param name="name">Name of the entry.</param>
    /// <param name="value">Text of the entry.</param>
    public void Show(int stageId, long id, string name, string value)
    {
        lock (_lock)
        {
            if (_unavailable)
            {
                return;
            }

            try
            {
                StageOf(stageId).Set(id, name, value);
            }
            catch (JvmException e) when (e is not JvmConnectionException)
            {
                _unavailable = true;
                Console.Error.WriteLine($"Gozcu: this Spark does not let accumulators be shown on the pages of stages: {e.Message}");
            }
        }
    }

    private Stage StageOf(int stageId)
    {
        if (!_stages.TryGetValue(stageId, out var stage))
        {
            if (_order.Count == KeptStages)
            {
                _stages.Remove(_order.Dequeue());
            }

            var list = context
                .InvokeObject("dagScheduler")
                .InvokeObject("stageIdToStage")
                .InvokeObject("apply", stageId)
                .InvokeObject("latestInfo")
                .InvokeObject("accumulables");
            _stages.Add(stageId, stage = new Stage(list));
            _order.Enqueue(stageId);
        }

        return stage;
    }

    private sealed class Stage(JvmObjectReference list)
    {
        private readonly Dictionary<long, JvmObjectReference> _values = [];

        public void Set(long id, string name, string value)
        {
            if (_values.TryGetValue(id, out var holder))
            {
                holder.Invoke("set", value);
                return;
            }

            const bool IsInternal = false;
            const bool CountsFailed = false;
            var jvm = list.Jvm;
            holder = jvm.CallConstructor("java.util.concurrent.atomic.AtomicReference", value);
            var none = jvm.CallStaticJavaMethod("scala.Option", "empty");
            var entry = jvm.CallConstructor(
                "org.apache.spark.scheduler.AccumulableInfo",
                id,
                Some(jvm, name),
                none,
                Some(jvm, holder),
                IsInternal,
                CountsFailed,
                none
            );
            list.Invoke("put", id, entry);
            _values.Add(id, holder);
        }

        private static object? Some(IJvmBridge jvm, object value) => jvm.CallStaticJavaMethod("scala.Option", "apply", value);
    }
}
