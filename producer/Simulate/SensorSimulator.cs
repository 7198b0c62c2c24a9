namespace Gozcu.Producer.Simulate;

/// <summary>
/// One station of simulated sensors. The true quantity follows a weighted random walk around each sensor's mean and deviation (<see cref="WeightedWalk"/>). A
/// sensor shows it rounded to a thousandth and limited to the sensor's range (wind cannot be below 0, so a wind of mean 5 and deviation 20 is calm in four
/// readings of ten). Faults change the shown value, never the true one. The same seed and station give the same readings.
/// </summary>
public sealed class SensorSimulator
{
    private const int Decimals = 3;

    private readonly IReadOnlyList<Sensor> _sensors;
    private readonly WeightedWalk[] _walks;
    private readonly FaultInjector _faults;
    private readonly double[] _values;

    /// <summary>Creates a station.</summary>
    /// <param name="sensors">Sensors of the station; at least one.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="station">Number of the station; stations of one seed are independent.</param>
    /// <param name="faultShare">Long-term share of readings at which a sensor has a fault: from 0 to below 1.</param>
    public SensorSimulator(IReadOnlyList<Sensor> sensors, int seed, int station, double faultShare)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sensors.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(faultShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(faultShare, 1);
        var random = new SeededRandom(seed, station);
        _sensors = sensors;
        _walks = [.. sensors.Select(_ => new WeightedWalk(random))];
        _faults = new FaultInjector(sensors, faultShare, random);
        _values = new double[sensors.Count];
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = Shown(_sensors[i], _walks[i].Next());
        }
    }

    /// <summary>Values that the sensors show, in their order; NaN for no value.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Fault of the current reading.</summary>
    public FaultKind Fault => _faults.Kind;

    /// <summary>Index of the faulty sensor, or -1.</summary>
    public int FaultySensor => _faults.Sensor;

    /// <summary>Takes the next reading.</summary>
    public void Next()
    {
        _faults.Step(_values);
        for (var i = 0; i < _values.Length; i++)
        {
            var walked = _walks[i].Next();
            _values[i] = i == _faults.Sensor ? Broken(_sensors[i], walked) : Shown(_sensors[i], walked);
        }
    }

    private double Broken(Sensor sensor, double walked) => Limited(sensor, _faults.Apply(sensor.Mean + sensor.Deviation * walked));

    private static double Shown(Sensor sensor, double walked) => Limited(sensor, sensor.Mean + sensor.Deviation * walked);

    // Math.Clamp keeps NaN.
    private static double Limited(Sensor sensor, double value) => Math.Clamp(Math.Round(value, Decimals), sensor.Min, sensor.Max);
}
