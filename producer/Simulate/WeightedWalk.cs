namespace Gozcu.Producer.Simulate;

/// <summary>
/// Random walk in units of standard deviations from the mean. Each value is drawn from a normal distribution with the mean and deviation of the last 300
/// values, whose weights rise linearly from 1 (oldest) to 1.5 (newest); both are first moved by a fifth of the way towards 0 and 1. So values wander for hours,
/// as weather does, and over days keep a mean of 0 and a deviation of 1.
/// </summary>
internal sealed class WeightedWalk
{
    public const int Window = 300;
    public const double Recalibration = 0.2;
    private const double OldestWeight = 1;
    private const double NewestWeight = 1.5;
    private const double Slope = (NewestWeight - OldestWeight) / (Window - 1);
    private const double TotalWeight = Window * (OldestWeight + NewestWeight) / 2;

    private readonly SeededRandom _random;
    private readonly double[] _values = new double[Window];
    private int _oldest;

    // Sums over the window of the values and their squares, plain and multiplied by the position (0 for the oldest).
    private double _sum;
    private double _ranked;
    private double _squares;
    private double _rankedSquares;

    public WeightedWalk(SeededRandom random)
    {
        _random = random;
        for (var i = 0; i < Window; i++)
        {
            _values[i] = random.NextNormal();
        }
        Recount();
    }

    public double Next()
    {
        var mean = (OldestWeight * _sum + Slope * _ranked) / TotalWeight;
        var square = (OldestWeight * _squares + Slope * _rankedSquares) / TotalWeight;
        var deviation = Math.Sqrt(Math.Max(0, square - mean * mean));
        var value = (1 - Recalibration) * mean + ((1 - Recalibration) * deviation + Recalibration) * _random.NextNormal();
        Push(value);
        return value;
    }

    private void Push(double value)
    {
        var gone = _values[_oldest];
        _values[_oldest] = value;
        _oldest = (_oldest + 1) % Window;
        if (_oldest == 0)
        {
            // Recomputed once per window, as rounding errors would otherwise accumulate.
            Recount();
            return;
        }
        // Every remaining value moves one position towards the oldest.
        _sum -= gone;
        _ranked += (Window - 1) * value - _sum;
        _sum += value;
        _squares -= gone * gone;
        _rankedSquares += (Window - 1) * value * value - _squares;
        _squares += value * value;
    }

    private void Recount()
    {
        (_sum, _ranked, _squares, _rankedSquares) = (0, 0, 0, 0);
        for (var rank = 0; rank < Window; rank++)
        {
            var value = _values[(_oldest + rank) % Window];
            _sum += value;
            _ranked += rank * value;
            _squares += value * value;
            _rankedSquares += rank * value * value;
        }
    }
}
