using Gozcu.Producer.Simulate;

namespace Gozcu.Producer.Malformed;

/// <summary>Says how many malformed records go before each measurement: a number spread evenly over all, or by chance.</summary>
internal sealed class MalformedSchedule
{
    private readonly MalformedAmount _amount;
    private readonly long _measurements;
    private readonly SeededRandom _random;
    private long _made;
    private double _next;

    /// <param name="amount">How many.</param>
    /// <param name="measurements">How many measurements they are spread over; does not matter for a share.</param>
    /// <param name="random">Chooses the places.</param>
    public MalformedSchedule(MalformedAmount amount, long measurements, SeededRandom random)
    {
        _amount = amount;
        _measurements = measurements;
        _random = random;
        _next = NextPlace();
    }

    /// <summary>How many go before a measurement. Ask for every measurement, in order.</summary>
    public int Before(long measurement)
    {
        if (_amount.Share is { } share)
        {
            return _random.NextDouble() < share ? 1 : 0;
        }
        var due = 0;
        while (_made < _amount.Count && _next < measurement + 1)
        {
            due++;
            _made++;
            _next = NextPlace();
        }
        return due;
    }

    /// <summary>Each has a stretch of the measurements of its own, and lies somewhere in it.</summary>
    private double NextPlace() =>
        _amount.Count is { } count and > 0 ? (_made + _random.NextDouble()) * _measurements / count : double.PositiveInfinity;
}
