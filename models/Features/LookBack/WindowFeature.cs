using Gozcu.Models.DataSets;

namespace Gozcu.Models.Features.LookBack;

/// <summary>
/// Feature over a window of values. The state has the number of values in the window and the slot of the oldest, then the numbers of the derived class, then a
/// ring of times and values, and then, where the derived class needs it, one more number for each slot.
/// </summary>
/// <param name="window">Length of the window.</param>
/// <param name="numbers">Number of doubles that the derived class keeps.</param>
/// <param name="keepsSorted">True if the derived class keeps the window's values sorted.</param>
internal abstract class WindowFeature(WindowLength window, int numbers, bool keepsSorted = false) : LookBackFeature
{
    private const int Count = 0;
    private const int Oldest = 1;
    private const int Header = 2;
    private const int FirstCapacity = 8;

    private readonly double _span = window.Span.TotalMicroseconds;
    private readonly int _most = window.Rows > 0 ? window.Rows : WindowLength.MaxRows;
    private readonly int _ring = Header + numbers;
    private readonly int _slot = keepsSorted ? 3 : 2;

    /// <inheritdoc/>
    public sealed override double[] Start()
    {
        var state = new double[_ring + _slot * Math.Min(FirstCapacity, _most)];
        Clear(state.AsSpan(Header, numbers));
        return state;
    }

    /// <inheritdoc/>
    public sealed override double Next(ref double[] state, long time, double value)
    {
        var isPresent = double.IsFinite(value);
        while (state[Count] > 0 && ((isPresent && state[Count] >= _most) || (_span > 0 && View(state).Time(0) <= time - _span)))
        {
            Leave(state);
        }
        if (isPresent)
        {
            if ((int)state[Count] == Capacity(state))
            {
                state = Grown(state);
            }
            state[Count]++;
            var view = View(state);
            view.Set(view.Count - 1, time, value);
            Enter(state.AsSpan(Header, numbers), view);
        }
        return state[Count] == 0 ? double.NaN : Value(state.AsSpan(Header, numbers), View(state));
    }

    /// <inheritdoc/>
    public sealed override int RowsNeeded => Math.Max(window.Rows, 1);

    /// <inheritdoc/>
    public sealed override TimeSpan TimeNeeded => window.Span;

    /// <summary>Sets the derived class's numbers for an empty window.</summary>
    protected virtual void Clear(Span<double> kept) => kept.Clear();

    /// <summary>Takes account of a value that has entered; it is the window's last.</summary>
    protected abstract void Enter(Span<double> kept, WindowValues values);

    /// <summary>Takes account of the oldest value, which leaves; it is still the window's first.</summary>
    protected abstract void Leave(Span<double> kept, WindowValues values);

    /// <summary>Returns the feature of a window that is not empty.</summary>
    protected abstract double Value(ReadOnlySpan<double> kept, WindowValues values);

    private void Leave(double[] state)
    {
        var kept = state.AsSpan(Header, numbers);
        Leave(kept, View(state));
        state[Oldest] = (state[Oldest] + 1) % Capacity(state);
        state[Count]--;
        if (state[Count] == 0)
        {
            // What rounding has left in sums ends with an empty window.
            Clear(kept);
        }
    }

    private int Capacity(double[] state) => (state.Length - _ring) / _slot;

    private WindowValues View(double[] state) => new(state.AsSpan(_ring), Capacity(state), (int)state[Oldest], (int)state[Count]);

    private double[] Grown(double[] state)
    {
        var grown = new double[_ring + _slot * Math.Min(2 * Capacity(state), _most)];
        state.AsSpan(0, _ring).CopyTo(grown);
        grown[Oldest] = 0;
        var from = View(state);
        var to = View(grown);
        for (var i = 0; i < from.Count; i++)
        {
            to.Set(i, from.Time(i), from[i]);
        }
        if (keepsSorted)
        {
            from.Sorted[..from.Count].CopyTo(to.Sorted);
        }
        return grown;
    }
}
