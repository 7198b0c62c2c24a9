using Gozcu.Producer.Simulate;

namespace Gozcu.Producer.Malformed;

/// <summary>Schedule of malformed records: the number before each measurement, either a total spread evenly or a share at random.</summary>
internal sealed class MalformedSchedule
{
    private readonly MalformedAmount _amount;
    private readonly long _measurements;
    private readonly SeededRandom _random;
    private long _made;
    private double _next;

    /// <param name="amount">Amount of malformed records.</param>
    /// <param name="measurements">Number of measurements they are spread over; irrelevant for a share.</param>
    /// <param name="random">Random numbers for the positions.</param>
    public MalformedSchedule(MalformedAmount amount, long measurements, SeededRandom random)
    {
        _amount = amount;
        _measurements = measurements;
        _random = random;
        _next = NextPlace();
    }

    /// <summary>Returns the number of malformed records before a measurement. Must be called for every measurement, in order.</summary>
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

    /// <summary>Returns a random position inside the record's own interval of measurements.</summary>
    private double NextPlace() =>
        _amount.Count is { } count and > 0 ? (_made + _random.NextDouble()) * _measurements / count : double.PositiveInfinity;
}
