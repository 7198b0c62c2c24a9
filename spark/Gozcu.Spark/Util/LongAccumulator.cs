namespace Microsoft.Spark.Util;

/// <summary>An accumulator that sums and counts integers.</summary>
public sealed class LongAccumulator : AccumulatorV2<long, long>
{
    private long _sum;
    private long _count;

    /// <summary>Sum of the added values.</summary>
    public override long Value => _sum;

    /// <summary>Sum of the added values.</summary>
    public long Sum => _sum;

    /// <summary>Number of added values.</summary>
    public long Count => _count;

    /// <summary>Mean of the added values; NaN if there are none.</summary>
    public double Avg => (double)_sum / _count;

    /// <inheritdoc/>
    public override bool IsZero => _count == 0;

    /// <inheritdoc/>
    public override AccumulatorV2<long, long> Copy() => new LongAccumulator { _sum = _sum, _count = _count };

    /// <inheritdoc/>
    public override void Reset() => (_sum, _count) = (0, 0);

    /// <inheritdoc/>
    public override void Add(long value)
    {
        _sum += value;
        _count++;
    }

    /// <inheritdoc/>
    public override void Merge(AccumulatorV2<long, long> other)
    {
        var counted = (LongAccumulator)other;
        _sum += counted._sum;
        _count += counted._count;
    }
}
