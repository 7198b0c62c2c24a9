namespace Microsoft.Spark.Arrow;

/// <summary>A column of durations, in microseconds.</summary>
public sealed class DurationColumn : PrimitiveColumn<long>
{
    internal DurationColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.Duration, data, values) { }

    /// <summary>Creates a column of values without nulls. The values are copied.</summary>
    public static DurationColumn From(params ReadOnlySpan<long> values)
    {
        var builder = new DurationColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }

    /// <summary>Returns the duration of a row. Undefined if the row is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    /// <exception cref="OverflowException">The duration is longer than the maximum of a <see cref="TimeSpan"/> (29,000 years).</exception>
    public TimeSpan GetTimeSpan(int row) => new(checked(Values[row] * TimeSpan.TicksPerMicrosecond));

    private protected override object? ValueAt(int row) => GetTimeSpan(row);
}
