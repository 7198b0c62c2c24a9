using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>A function that was used under other cultures than the first function of its task. Its own are set while it processes a batch.</summary>
internal sealed class SurroundedFunction(ScalarFunction function, FunctionSurroundings surroundings)
    : ScalarFunction(function.Name, function.ReturnType)
{
    public override string? Summary => function.Summary;

    public override ArrowColumn Invoke(ArrowColumn[] arguments, int rows)
    {
        using var cultures = surroundings.Scope();
        return function.Invoke(arguments, rows);
    }
}
