using System.Globalization;
using Microsoft.Spark.Closures;

namespace Microsoft.Spark.Util;

/// <summary>
/// A value that tasks count or collect and the driver reads. A function captures it and adds to it. Each task starts with a copy that is zero, and when the task has succeeded, the
/// driver merges the copy, once, however often the task was tried. <see cref="SparkContext"/> creates the usual kinds and registers others. Within a task one thread adds; on the
/// driver the value is complete when the job has ended.
/// </summary>
/// <typeparam name="TIn">Type of what is added.</typeparam>
/// <typeparam name="TOut">Type of the value.</typeparam>
public abstract class AccumulatorV2<TIn, TOut> : IAccumulator
{
    private const long Unregistered = -1;
    private long _id = Unregistered;
    private string? _name;

    /// <summary>Id of the accumulator in the application; -1 before registration.</summary>
    public long Id => _id;

    /// <summary>Name in Spark's UI, on the page of each stage that counts; null if it is hidden.</summary>
    public string? Name => _name;

    /// <summary>True if it is registered, so that functions may capture it.</summary>
    public bool IsRegistered => _id != Unregistered;

    /// <summary>True if nothing has been added, so that a task has nothing to send.</summary>
    public abstract bool IsZero { get; }

    /// <summary>Value so far: on the driver of all tasks, in a function of its own task.</summary>
    public abstract TOut Value { get; }

    /// <summary>Creates an accumulator with the same value that shares no mutable state with this one.</summary>
    public abstract AccumulatorV2<TIn, TOut> Copy();

    /// <summary>Resets it to zero.</summary>
    public abstract void Reset();

    /// <summary>Adds a value.</summary>
    public abstract void Add(TIn value);

    /// <summary>Merges the value of another accumulator of the same type.</summary>
    public abstract void Merge(AccumulatorV2<TIn, TOut> other);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{GetType().Name}(id: {_id}, name: {_name ?? "none"}, value: {Describe()})");

    internal void Register(long id, string? name)
    {
        if (_id != Unregistered)
        {
            throw new InvalidOperationException($"The accumulator {_name ?? "without a name"} is registered already, with id {_id}.");
        }

        _id = id;
        _name = name;
    }

    object IAccumulator.ForTask()
    {
        var copy = Copy();
        if (ReferenceEquals(copy, this) || copy.GetType() != GetType())
        {
            throw new InvalidOperationException($"{GetType()}.Copy() must make another accumulator of the same type.");
        }

        copy.Reset();
        copy._id = _id;
        copy._name = _name;
        return copy;
    }

    void IAccumulator.MergeTask(IAccumulator counted)
    {
        // Only the thread that receives reports of tasks merges; for the complete value a reader must wait for the end of the job.
        Merge((AccumulatorV2<TIn, TOut>)counted);
    }

    string IAccumulator.Describe() => Describe();

    private protected virtual string Describe() => Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "";
}
