using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Worker.State;

/// <summary>A function over the rows and the state of a key, whatever its types. Made in the worker, once a task.</summary>
internal abstract class GroupStateFunction
{
    /// <summary>Runs the function for every key.</summary>
    /// <param name="task">What the task is.</param>
    /// <param name="input">The keys with their rows and states.</param>
    /// <param name="output">Where rows and states go.</param>
    public abstract void Run(GroupStateTask task, StateInput input, StateOutput output);
}
