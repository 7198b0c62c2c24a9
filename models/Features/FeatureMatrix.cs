namespace Gozcu.Models.Features;

/// <summary>Memory for feature values by column, reused from batch to batch. Not thread-safe.</summary>
public sealed class FeatureMatrix
{
    private double[] _values = [];
    private int _stride;

    /// <summary>Creates a matrix without rows.</summary>
    /// <param name="features">Number of features.</param>
    public FeatureMatrix(int features)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(features);
        Features = features;
    }

    /// <summary>Number of features.</summary>
    public int Features { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>Values for reading. Valid until the next <see cref="Resize"/>.</summary>
    public FeatureColumns Columns => new(_values, Features, Rows, _stride);

    /// <summary>Values of a feature, for writing.</summary>
    public Span<double> this[int feature] => _values.AsSpan(feature * _stride, Rows);

    /// <summary>Sets the number of rows. The values are undefined until they are written.</summary>
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
