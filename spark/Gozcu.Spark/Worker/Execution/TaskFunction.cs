using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>Processing of a task's batches.</summary>
internal abstract class TaskFunction
{
    /// <param name="request">Spark's request.</param>
    /// <param name="load">Deserializes a function from the bytes that the driver gave Spark.</param>
    /// <param name="reader">Connection, for input that is not a single Arrow stream.</param>
    public static TaskFunction Create(TaskRequest request, Func<byte[], FunctionCommand> load, ProtocolReader reader) =>
        request.EvalType switch
        {
            EvalType.Scalar => new ScalarTask(request, load),
            EvalType.ScalarIterator => new ScalarIteratorTask(Single(request), load),
            EvalType.MapInArrow => new MapTask(Single(request), load),
            EvalType.GroupedMap => new GroupedMapTask(Single(request), load),
            EvalType.CoGroupedMap => new CoGroupedMapTask(Single(request), load, reader),
            EvalType.GroupedAggregate => new GroupedAggregateTask(request, load),
            EvalType.WindowAggregate => new WindowAggregateTask(request, load),
            EvalType.GroupedMapWithState => new GroupStateTask(Single(request), request.StateSchema!, load),
            _ => throw new ProtocolException($"Functions of kind {request.EvalType} are not run by this worker."),
        };

    /// <summary>Reads all batches and writes the results.</summary>
    public abstract void Run(ArrowStreamReader input, ArrowOutput output);

    /// <summary>Reads the rest of the input, because a function may end before it.</summary>
    public virtual void Drain(ArrowStreamReader input)
    {
        while (input.Read() is not null)
        {
            // Not needed.
        }
    }

    private static FunctionRequest Single(TaskRequest request) =>
        request.Functions is [{ Commands.Length: 1 } only]
            ? only
            : throw new ProtocolException(
                $"A task of kind {request.EvalType} has one function, but {request.Functions.Length} were given."
            );
}
