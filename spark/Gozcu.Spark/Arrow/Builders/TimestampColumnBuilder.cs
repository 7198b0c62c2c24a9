namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of timestamps in microseconds since 1970-01-01T00:00:00, in UTC if the type has a time zone.</summary>
public sealed class TimestampColumnBuilder : PrimitiveColumnBuilder<long>
{
    /// <summary>Creates an empty builder of instants.</summary>
    public TimestampColumnBuilder()
        : this(ArrowType.Timestamp) { }

    /// <summary>Creates an empty builder.</summary>
    /// <exception cref="ArgumentException">The type is not a timestamp.</exception>
    public TimestampColumnBuilder(ArrowType type)
        : base(type)
    {
        if (type.Kind != ArrowKind.Timestamp)
        {
            throw new ArgumentException($"{type} is not a timestamp.", nameof(type));
        }
    }

    /// <summary>Appends a timestamp. For a column of instants, local times are converted to UTC, and unspecified ones are taken as UTC.</summary>
    public void Append(DateTime value) =>
        Append(UnixEpoch.ToMicroseconds(Type.TimeZone is not null && value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value));

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new TimestampColumn Build() => (TimestampColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new TimestampColumn(Type, data, values);
}
