namespace Gozcu.Models.Features;

/// <summary>Memory for feature values by column, reused for batch after batch. Not thread-safe.</summary>
public sealed class FeatureMatrix
{
    private double[] _values = [];
    private int _stride;

    /// <summary>Makes one without rows.</summary>
    /// <param name="features">The number of features.</param>
    public FeatureMatrix(int features)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(features);
        Features = features;
    }

    /// <summary>The number of features.</summary>
    public int Features { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The values, to read. Valid until the next <see cref="Resize"/>.</summary>
    public FeatureColumns Columns => new(_values, Features, Rows, _stride);

    /// <summary>The values of a feature, to write.</summary>
    public Span<double> this[int feature] => _values.AsSpan(feature * _stride, Rows);

    /// <summary>Sets the number of rows; the values are undefined until written.</summary>
    public void Resize(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        if (rows > _stride)
        {
            _stride = Math.Max(rows, _stride * 2);
            _values = new double[checked(Features * _stride)];
        }
        Rows = rows;
    }
}
