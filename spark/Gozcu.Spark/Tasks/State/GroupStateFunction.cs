using Microsoft.Spark.Arrow;
using Microsoft.Spark.Worker.Execution;

namespace Microsoft.Spark.Tasks.State;

/// <summary>A function over the rows and the state of a key, of any types. Created in the worker, once per task.</summary>
internal abstract class GroupStateFunction
{
    /// <summary>Runs the function for every key.</summary>
    /// <param name="layout">Columns of the input and type of the state.</param>
    /// <param name="input">Keys with their rows and states.</param>
    /// <param name="output">Output of rows and states.</param>
    public abstract void Run(GroupStateLayout layout, StateInput input, StateOutput output);
}
