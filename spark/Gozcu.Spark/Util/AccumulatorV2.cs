using System.Globalization;
using Microsoft.Spark.Accumulators;

namespace Microsoft.Spark.Util;

/// <summary>
/// Something that tasks count or collect and the driver reads. A function captures it and adds to it; each task begins with a copy that is zero, and when the task has succeeded Spark has the driver merge
/// the copy, once, however often the task was tried. <see cref="SparkContext"/> makes the usual ones and registers others. Within a task one thread adds; on the driver the value is whole
/// when the job has ended.
/// </summary>
/// <typeparam name="TIn">What is added.</typeparam>
/// <typeparam name="TOut">What is read.</typeparam>
public abstract class AccumulatorV2<TIn, TOut> : IAccumulator
{
    private const long Unregistered = -1;
    private long _id = Unregistered;
    private string? _name;

    /// <summary>By which the application knows it; -1 before it is registered.</summary>
    public long Id => _id;

    /// <summary>What Spark's UI calls it, on the page of each stage that counts; null for one that it does not show.</summary>
    public string? Name => _name;

    /// <summary>Whether it was registered, so that functions may capture it.</summary>
    public bool IsRegistered => _id != Unregistered;

    /// <summary>Whether nothing was added, so that a task has nothing to send.</summary>
    public abstract bool IsZero { get; }

    /// <summary>What was added so far: on the driver by all tasks, in a function by its own task.</summary>
    public abstract TOut Value { get; }

    /// <summary>Another with the same value, which shares nothing that changes with this one.</summary>
    public abstract AccumulatorV2<TIn, TOut> Copy();

    /// <summary>Makes it zero.</summary>
    public abstract void Reset();

    /// <summary>Adds a value.</summary>
    public abstract void Add(TIn value);

    /// <summary>Adds what another, of the same type, has counted.</summary>
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
        // Only the thread that hears of tasks merges; a reader that wants the whole value waits for the end of the job.
        Merge((AccumulatorV2<TIn, TOut>)counted);
    }

    string IAccumulator.Describe() => Describe();

    private protected virtual string Describe() => Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "";
}
