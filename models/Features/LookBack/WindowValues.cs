namespace Gozcu.Models.Features.LookBack;

/// <summary>View of the values in a window, the oldest first.</summary>
/// <param name="slots">Pairs of time and value, one for each slot of the ring, then the numbers of the derived class.</param>
/// <param name="capacity">Number of slots.</param>
/// <param name="oldest">Slot of the oldest value.</param>
/// <param name="count">Number of values.</param>
internal readonly ref struct WindowValues(Span<double> slots, int capacity, int oldest, int count)
{
    private readonly Span<double> _slots = slots;

    /// <summary>Number of values.</summary>
    public int Count => count;

    /// <summary>Numbers of a class that keeps the values sorted, one for each slot.</summary>
    public Span<double> Sorted => _slots[(2 * capacity)..];

    /// <summary>Value at an index.</summary>
    public double this[int index] => _slots[Slot(index) + 1];

    /// <summary>Event time of a value, in microseconds.</summary>
    public double Time(int index) => _slots[Slot(index)];

    /// <summary>Sets a value and its time.</summary>
    public void Set(int index, double time, double value)
    {
        var slot = Slot(index);
        (_slots[slot], _slots[slot + 1]) = (time, value);
    }

    private int Slot(int index)
    {
        var slot = oldest + index;
        return 2 * (slot < capacity ? slot : slot - capacity);
    }
}
