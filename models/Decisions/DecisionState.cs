namespace Gozcu.Models.Decisions;

/// <summary>
/// An entity's state in a span of numbers, each by its name. All are finite, and whole numbers are exact up to 2⁵³ (as microseconds: the year 2255), so that
/// every medium keeps them.
/// </summary>
internal readonly ref struct DecisionState(Span<double> values)
{
    public const int Length = 17;

    private readonly Span<double> _values = values;

    /// <summary>True once a row was seen.</summary>
    public bool IsStarted
    {
        get => _values[0] != 0;
        set => _values[0] = value ? 1 : 0;
    }

    /// <summary>Time of the latest row, in microseconds.</summary>
    public ref double Latest => ref _values[1];

    /// <summary>Exponential mean of the scores.</summary>
    public ref double Smoothed => ref _values[2];

    /// <summary>Remembered peak of the smoothed scores.</summary>
    public ref double Peak => ref _values[3];

    /// <summary>Level of the alarm: 0 for none.</summary>
    public int Level
    {
        get => (int)_values[4];
        set => _values[4] = value;
    }

    /// <summary>Time at which the level last rose, in microseconds.</summary>
    public ref double Risen => ref _values[5];

    /// <summary>True once an alarm ended.</summary>
    public bool HasEnded
    {
        get => _values[6] != 0;
        set => _values[6] = value ? 1 : 0;
    }

    /// <summary>Time at which the last alarm ended, in microseconds.</summary>
    public ref double Ended => ref _values[7];

    /// <summary>Highest level that is accepted as normal: 0 for none.</summary>
    public int Accepted
    {
        get => (int)_values[8];
        set => _values[8] = value;
    }

    /// <summary>Number of alarms in advance of the budget.</summary>
    public ref double Advance => ref _values[9];

    /// <summary>Number of alarms that began.</summary>
    public ref double Alarms => ref _values[10];

    /// <summary>Time that the rows span, in microseconds.</summary>
    public ref double Span => ref _values[11];

    /// <summary>Changes of the alarm at the latest row.</summary>
    public DecisionEvents Events
    {
        get => EventsIn(_values);
        set => _values[12] = (int)value;
    }

    /// <summary>Returns what happened at the latest row.</summary>
    public static DecisionEvents EventsIn(ReadOnlySpan<double> values) => (DecisionEvents)(int)values[12];

    /// <summary>Returns the number of alarms in a unit of time, in microseconds; 0 if the rows span no time.</summary>
    public static double RateIn(ReadOnlySpan<double> values, double unit) => values[11] > 0 ? values[10] * unit / values[11] : 0;

    /// <summary>Shifts a row into the bits of a level, the latest row being the lowest bit.</summary>
    /// <param name="level">Level, 1 or 2.</param>
    /// <param name="reached">True if the row reached the level's threshold.</param>
    /// <returns>The bits.</returns>
    public ulong Shift(int level, bool reached)
    {
        // Two halves, as a double holds 53 bits.
        var place = 11 + 2 * level;
        var bits = (((ulong)_values[place] << 32) | (ulong)_values[place + 1]) << 1 | (reached ? 1UL : 0);
        _values[place] = bits >> 32;
        _values[place + 1] = (uint)bits;
        return bits;
    }
}
