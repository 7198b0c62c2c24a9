namespace Microsoft.Spark.Arrow;

/// <summary>A column of timestamps, each in microseconds since 1970-01-01T00:00:00 (UTC when the type has a zone).</summary>
public sealed class TimestampColumn : PrimitiveColumn<long>
{
    internal TimestampColumn(ArrowType type, ColumnData data, ArrowBuffer values)
        : base(type, data, values) { }

    /// <summary>Whether the values are instants rather than readings of a wall clock.</summary>
    public bool IsInstant => Type.TimeZone is not null;

    /// <summary>A row's timestamp, in UTC for an instant, of unspecified kind for a reading without a zone. Where the row is null it has no meaning.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or the timestamp lies outside the years 1 to 9999.</exception>
    public DateTime GetDateTime(int row) => UnixEpoch.ToDateTime(Values[row], IsInstant ? DateTimeKind.Utc : DateTimeKind.Unspecified);

    private protected override object? ValueAt(int row) => GetDateTime(row);
}
