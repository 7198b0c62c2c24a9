namespace Gozcu.Models.Features;

/// <summary>Feature values by column: the features of all rows, one column after another. NaN means missing.</summary>
public readonly ref struct FeatureColumns
{
    private readonly ReadOnlySpan<double> _values;
    private readonly int _stride;

    /// <summary>Looks at values in memory.</summary>
    /// <param name="values">Column-major: row r of feature f is at <c>f * stride + r</c>.</param>
    /// <param name="features">The number of features.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="stride">The distance from one column to the next, at least <paramref name="rows"/>.</param>
    /// <exception cref="ArgumentException">The values are too few.</exception>
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

    /// <summary>The number of features.</summary>
    public int Features { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The values of a feature, one a row.</summary>
    public ReadOnlySpan<double> this[int feature] => _values.Slice(feature * _stride, Rows);

    /// <summary>Copies the values of one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="destination">One value a feature.</param>
    public void CopyRow(int row, Span<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        for (var feature = 0; feature < Features; feature++)
        {
            destination[feature] = _values[feature * _stride + row];
        }
    }
}
