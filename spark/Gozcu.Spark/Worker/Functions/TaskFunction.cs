using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>What a task does with its batches.</summary>
internal abstract class TaskFunction
{
    public static TaskFunction Create(TaskRequest request, Func<byte[], FunctionCommand> load) =>
        request.EvalType switch
        {
            EvalType.Scalar => new ScalarTask(request, load),
            EvalType.ScalarIterator => new ScalarIteratorTask(Single(request), load),
            EvalType.MapInArrow => new MapTask(Single(request), load),
            EvalType.GroupedMap => new GroupedMapTask(Single(request), load),
            _ => throw new ProtocolException($"Functions of kind {request.EvalType} are not run by this worker."),
        };

    /// <summary>Reads batches and writes others, until there are no more.</summary>
    public abstract void Run(ArrowStreamReader input, ArrowOutput output);

    private static FunctionRequest Single(TaskRequest request) =>
        request.Functions is [{ Commands.Length: 1 } only]
            ? only
            : throw new ProtocolException(
                $"A task of kind {request.EvalType} has one function, but {request.Functions.Length} were given."
            );
}
