namespace Microsoft.Spark.Util;

/// <summary>An accumulator that sums and counts numbers.</summary>
public sealed class DoubleAccumulator : AccumulatorV2<double, double>
{
    private double _sum;
    private long _count;

    /// <summary>Sum of the added values.</summary>
    public override double Value => _sum;

    /// <summary>Sum of the added values.</summary>
    public double Sum => _sum;

    /// <summary>Number of added values.</summary>
    public long Count => _count;

    /// <summary>Mean of the added values; NaN if there are none.</summary>
    public double Avg => _sum / _count;

    /// <inheritdoc/>
    public override bool IsZero => _count == 0;

    /// <inheritdoc/>
    public override AccumulatorV2<double, double> Copy() => new DoubleAccumulator { _sum = _sum, _count = _count };

    /// <inheritdoc/>
    public override void Reset() => (_sum, _count) = (0, 0);

    /// <inheritdoc/>
    public override void Add(double value)
    {
        _sum += value;
        _count++;
    }

    /// <inheritdoc/>
    public override void Merge(AccumulatorV2<double, double> other)
    {
        var counted = (DoubleAccumulator)other;
        _sum += counted._sum;
        _count += counted._count;
    }
}
