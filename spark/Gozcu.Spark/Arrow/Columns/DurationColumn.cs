namespace Microsoft.Spark.Arrow;

/// <summary>A column of durations, each in microseconds.</summary>
public sealed class DurationColumn : PrimitiveColumn<long>
{
    internal DurationColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.Duration, data, values) { }

    /// <summary>A column of these values, none null. They are copied.</summary>
    public static DurationColumn From(params ReadOnlySpan<long> values)
    {
        var builder = new DurationColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }

    /// <summary>A row's duration. Where the row is null it has no meaning.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="OverflowException">The duration is longer than a <see cref="TimeSpan"/> can be (29,000 years).</exception>
    public TimeSpan GetTimeSpan(int row) => new(checked(Values[row] * TimeSpan.TicksPerMicrosecond));

    private protected override object? ValueAt(int row) => GetTimeSpan(row);
}
