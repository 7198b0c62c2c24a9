using System.Globalization;

namespace Microsoft.Spark.Util;

/// <summary>An accumulator that collects values of all tasks, in no particular order. They are kept in the driver's memory: for examples and errors, not for results.</summary>
/// <typeparam name="T">Any type that a function can capture.</typeparam>
public sealed class CollectionAccumulator<T> : AccumulatorV2<T, IReadOnlyList<T>>
{
    private readonly List<T> _values = [];

    /// <summary>Copy of the values added so far.</summary>
    public override IReadOnlyList<T> Value
    {
        get
        {
            lock (_values)
            {
                return [.. _values];
            }
        }
    }

    /// <inheritdoc/>
    public override bool IsZero => _values.Count == 0;

    /// <inheritdoc/>
    public override AccumulatorV2<T, IReadOnlyList<T>> Copy()
    {
        var copy = new CollectionAccumulator<T>();
        copy._values.AddRange(Value);
        return copy;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        lock (_values)
        {
            _values.Clear();
        }
    }

    /// <inheritdoc/>
    public override void Add(T value)
    {
        lock (_values)
        {
            _values.Add(value);
        }
    }

    /// <inheritdoc/>
    public override void Merge(AccumulatorV2<T, IReadOnlyList<T>> other)
    {
        var counted = ((CollectionAccumulator<T>)other)._values;
        lock (_values)
        {
            _values.AddRange(counted);
        }
    }

    private protected override string Describe()
    {
        const int Shown = 5;
        var values = Value;
        var texts = values.Take(Shown).Select(v => Convert.ToString(v, CultureInfo.InvariantCulture));
        return $"[{string.Join(", ", texts)}{(values.Count > Shown ? $", … {values.Count - Shown} more" : "")}]";
    }
}
