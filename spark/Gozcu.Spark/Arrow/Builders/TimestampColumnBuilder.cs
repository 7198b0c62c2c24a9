namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of timestamps, each in microseconds since 1970-01-01T00:00:00 (UTC when the type has a zone).</summary>
public sealed class TimestampColumnBuilder : PrimitiveColumnBuilder<long>
{
    /// <summary>Begins an empty column of instants.</summary>
    public TimestampColumnBuilder()
        : this(ArrowType.Timestamp) { }

    /// <summary>Begins an empty column.</summary>
    /// <exception cref="ArgumentException">The type is not a timestamp.</exception>
    public TimestampColumnBuilder(ArrowType type)
        : base(type)
    {
        if (type.Kind != ArrowKind.Timestamp)
        {
            throw new ArgumentException($"{type} is not a timestamp.", nameof(type));
        }
    }

    /// <summary>Appends a timestamp. For a column of instants a local time is converted to UTC, and one of unspecified kind is taken as UTC.</summary>
    public void Append(DateTime value) =>
        Append(UnixEpoch.ToMicroseconds(Type.TimeZone is not null && value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value));

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new TimestampColumn Build() => (TimestampColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new TimestampColumn(Type, data, values);
}
