namespace Gozcu.Models.Features;

/// <summary>View of feature values by column: the values of all rows, one feature after another. NaN means missing.</summary>
public readonly ref struct FeatureColumns
{
    private readonly ReadOnlySpan<double> _values;
    private readonly int _stride;

    /// <summary>Creates a view of values in memory.</summary>
    /// <param name="values">Values in column-major order: row r of feature f is at <c>f * stride + r</c>.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="stride">Distance from one column to the next, in values; at least <paramref name="rows"/>.</param>
    /// <exception cref="ArgumentException">There are too few values, or a number is out of range.</exception>
    public FeatureColumns(ReadOnlySpan<double> values, int features, int rows, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(features);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, rows);
        if (features > 0 && values.Length < (long)(features - 1) * stride + rows)
        {
            throw new ArgumentException(
                $"{values.Length} values are too few for {features} features of {rows} rows, {stride} apart",
                nameof(values)
            );
        }
        _values = values;
        _stride = stride;
        Features = features;
        Rows = rows;
    }

    /// <summary>Number of features.</summary>
    public int Features { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Values of a feature, one per row.</summary>
    public ReadOnlySpan<double> this[int feature] => _values.Slice(feature * _stride, Rows);

    /// <summary>Copies the values of one row.</summary>
    /// <param name="row">Index of the row.</param>
    /// <param name="destination">Destination of the values, one per feature.</param>
    public void CopyRow(int row, Span<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        for (var feature = 0; feature < Features; feature++)
        {
            destination[feature] = _values[feature * _stride + row];
        }
    }
}
