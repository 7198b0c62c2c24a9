using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>A function that gives one column of as many rows as it is given.</summary>
internal abstract class ScalarFunction(string name, ArrowType returnType)
{
    public string Name => name;

    public ArrowType ReturnType => returnType;

    /// <summary>What is to be said of the function in the log when its task ends, or null.</summary>
    public virtual string? Summary => null;

    /// <summary>Works on a batch. The column is valid until the next call.</summary>
    /// <exception cref="FunctionException">The user's function failed.</exception>
    public abstract ArrowColumn Invoke(ArrowColumn[] arguments, int rows);
}
