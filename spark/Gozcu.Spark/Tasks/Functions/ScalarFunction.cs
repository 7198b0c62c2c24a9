using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>A function that returns one column with the number of rows of its input.</summary>
internal abstract class ScalarFunction(string name, ArrowType returnType)
{
    public string Name => name;

    public ArrowType ReturnType => returnType;

    /// <summary>Line for the log at the end of the task; null if there is nothing to report.</summary>
    public virtual string? Summary => null;

    /// <summary>Processes a batch. The column is valid until the next call.</summary>
    /// <exception cref="FunctionException">The user's function failed.</exception>
    public abstract ArrowColumn Invoke(ArrowColumn[] arguments, int rows);
}
