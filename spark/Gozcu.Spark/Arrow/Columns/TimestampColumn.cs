namespace Microsoft.Spark.Arrow;

/// <summary>A column of timestamps in microseconds since 1970-01-01T00:00:00, in UTC if the type has a time zone.</summary>
public sealed class TimestampColumn : PrimitiveColumn<long>
{
    internal TimestampColumn(ArrowType type, ColumnData data, ArrowBuffer values)
        : base(type, data, values) { }

    /// <summary>True if the values are instants, false if they are local times without a time zone.</summary>
    public bool IsInstant => Type.TimeZone is not null;

    /// <summary>Returns the timestamp of a row: in UTC for an instant, otherwise of unspecified kind. Undefined if the row is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range, or the timestamp is outside the years 1 to 9999.</exception>
    public DateTime GetDateTime(int row) => UnixEpoch.ToDateTime(Values[row], IsInstant ? DateTimeKind.Utc : DateTimeKind.Unspecified);

    private protected override object? ValueAt(int row) => GetDateTime(row);
}
