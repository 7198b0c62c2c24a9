namespace Gozcu.Producer.Simulate;

/// <summary>Injects faults: one sensor of a station at a time, at random times.</summary>
internal sealed class FaultInjector
{
    // Shortest and longest duration by kind of fault, without None.
    private static readonly (int Shortest, int Longest)[] Durations = [(1, 3), (15, 45), (30, 90), (15, 45), (20, 60), (5, 20)];

    private readonly IReadOnlyList<Sensor> _sensors;
    private readonly SeededRandom _random;
    private readonly double _startProbability;
    private int _elapsed;
    private int _duration;
    private double _size;
    private double _lastValue;

    public FaultInjector(IReadOnlyList<Sensor> sensors, double share, SeededRandom random)
    {
        _sensors = sensors;
        _random = random;
        // Faults of mean duration d that start with probability p at a healthy reading have a share of d / (d + 1/p).
        var meanDuration = Durations.Average(d => (d.Shortest + d.Longest) / 2.0);
        _startProbability = share / (meanDuration * (1 - share));
    }

    public FaultKind Kind { get; private set; }

    public int Sensor { get; private set; } = -1;

    /// <summary>Advances by one reading; <paramref name="last"/> holds the sensors' previous values.</summary>
    public void Step(ReadOnlySpan<double> last)
    {
        if (Kind != FaultKind.None && ++_elapsed < _duration)
        {
            return;
        }
        Kind = FaultKind.None;
        Sensor = -1;
        if (_random.NextDouble() < _startProbability)
        {
            Start(last);
        }
    }

    /// <summary>Returns the value that the faulty sensor shows in place of <paramref name="value"/>; NaN for no value.</summary>
    public double Apply(double value)
    {
        var deviation = _sensors[Sensor].Deviation;
        return Kind switch
        {
            FaultKind.Spike or FaultKind.Offset => value + _size * deviation,
            FaultKind.Stuck => _lastValue,
            FaultKind.Drift => value + _size * deviation * (_elapsed + 1) / _duration,
            FaultKind.NoiseBurst => value + 5 * deviation * _random.NextNormal(),
            FaultKind.DropOut => double.NaN,
            _ => value,
        };
    }

    private void Start(ReadOnlySpan<double> last)
    {
        var kind = _random.Next(Durations.Length);
        Kind = (FaultKind)(kind + 1);
        Sensor = _random.Next(_sensors.Count);
        _elapsed = 0;
        _duration = Durations[kind].Shortest + _random.Next(Durations[kind].Longest - Durations[kind].Shortest + 1);
        _size = Kind == FaultKind.Offset ? _random.NextDouble(5, 8) : _random.NextDouble(6, 12);
        if (_random.NextDouble() < 0.5 && HasRoomBelow(_sensors[Sensor]))
        {
            _size = -_size;
        }
        _lastValue = last[Sensor];
    }

    /// <summary>Returns true if an error downwards would be visible: a rain gauge at 0 cannot show less.</summary>
    private bool HasRoomBelow(Sensor sensor) => sensor.Mean - _size * sensor.Deviation >= sensor.Min;
}
