using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Worker.State;

/// <summary>A function over the rows and the state of a key, of any types. Created in the worker, once per task.</summary>
internal abstract class GroupStateFunction
{
    /// <summary>Runs the function for every key.</summary>
    /// <param name="task">The task.</param>
    /// <param name="input">Keys with their rows and states.</param>
    /// <param name="output">Output of rows and states.</param>
    public abstract void Run(GroupStateTask task, StateInput input, StateOutput output);
}
