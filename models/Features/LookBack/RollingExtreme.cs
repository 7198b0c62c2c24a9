using Gozcu.Models.DataSets;

namespace Gozcu.Models.Features.LookBack;

/// <summary>
/// Smallest or largest value in a window. Keeps only values that may still become the extreme, in the order in which they arrived: the number of values so far,
/// the number of kept ones and the slot of the oldest, then a ring with the place of each (its number or its time) and the value.
/// </summary>
/// <param name="window">Length of the window.</param>
/// <param name="sign">1 for the largest value, -1 for the smallest.</param>
internal sealed class RollingExtreme(WindowLength window, int sign) : LookBackFeature
{
    private const int Seen = 0;
    private const int Count = 1;
    private const int Oldest = 2;
    private const int Header = 3;
    private const int FirstCapacity = 8;

    private readonly double _length = window.Rows > 0 ? window.Rows : window.Span.TotalMicroseconds;
    private readonly int _most = window.Rows > 0 ? window.Rows : WindowLength.MaxRows;

    /// <inheritdoc/>
    public override double[] Start() => new double[Header + 2 * Math.Min(FirstCapacity, _most)];

    /// <inheritdoc/>
    public override double Next(ref double[] state, long time, double value)
    {
        var isPresent = double.IsFinite(value);
        state[Seen] += isPresent ? 1 : 0;
        var place = window.Rows > 0 ? state[Seen] : time;
        while (state[Count] > 0 && state[Slot(state, 0)] <= place - _length)
        {
            state[Oldest] = (state[Oldest] + 1) % Capacity(state);
            state[Count]--;
        }
        if (isPresent)
        {
            while (state[Count] > 0 && sign * state[Slot(state, (int)state[Count] - 1) + 1] <= sign * value)
            {
                state[Count]--;
            }
            Add(ref state, place, value);
        }
        return state[Count] > 0 ? state[Slot(state, 0) + 1] : double.NaN;
    }

    /// <inheritdoc/>
    public override int RowsNeeded => Math.Max(window.Rows, 1);

    /// <inheritdoc/>
    public override TimeSpan TimeNeeded => window.Span;

    private void Add(ref double[] state, double place, double value)
    {
        if ((int)state[Count] == Capacity(state))
        {
            if ((int)state[Count] == _most)
            {
                state[Oldest] = (state[Oldest] + 1) % Capacity(state);
                state[Count]--;
            }
            else
            {
                Grow(ref state);
            }
        }
        var slot = Slot(state, (int)state[Count]);
        (state[slot], state[slot + 1]) = (place, value);
        state[Count]++;
    }

    private void Grow(ref double[] state)
    {
        var grown = new double[Header + 2 * Math.Min(2 * Capacity(state), _most)];
        grown[Seen] = state[Seen];
        grown[Count] = state[Count];
        for (var i = 0; i < (int)state[Count]; i++)
        {
            var slot = Slot(state, i);
            (grown[Header + 2 * i], grown[Header + 2 * i + 1]) = (state[slot], state[slot + 1]);
        }
        state = grown;
    }

    private static int Capacity(double[] state) => (state.Length - Header) / 2;

    private static int Slot(double[] state, int index) => Header + 2 * (((int)state[Oldest] + index) % Capacity(state));
}
