using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>What a task does with its batches.</summary>
internal abstract class TaskFunction
{
    /// <param name="request">What Spark asks for.</param>
    /// <param name="load">Makes a function of the bytes the driver gave Spark for it.</param>
    /// <param name="reader">The connection, for what is not one Arrow stream.</param>
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
            EvalType.GroupedMapWithState => new State.GroupStateTask(Single(request), request.StateSchema!, load),
            _ => throw new ProtocolException($"Functions of kind {request.EvalType} are not run by this worker."),
        };

    /// <summary>Reads batches and writes others, until there are no more.</summary>
    public abstract void Run(ArrowStreamReader input, ArrowOutput output);

    /// <summary>Reads what is left of the input: a function may end before it does.</summary>
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
