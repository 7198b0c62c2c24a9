namespace Microsoft.Spark.Arrow;

/// <summary>Type of a column: its kind and, depending on the kind, precision and scale, time zone, or fields.</summary>
public sealed class ArrowType : IEquatable<ArrowType>
{
    /// <summary>Maximum number of decimal digits of a <see cref="ArrowKind.Decimal"/>.</summary>
    public const int MaxPrecision = 38;

    private ArrowType(ArrowKind kind, IReadOnlyList<ArrowField>? fields = null) => (Kind, Fields) = (kind, fields ?? []);

    /// <summary>Nulls only.</summary>
    public static ArrowType Null { get; } = new(ArrowKind.Null);

    /// <summary>Booleans.</summary>
    public static ArrowType Boolean { get; } = new(ArrowKind.Boolean);

    /// <summary>Signed 8-bit integers.</summary>
    public static ArrowType Byte { get; } = new(ArrowKind.Byte);

    /// <summary>Signed 16-bit integers.</summary>
    public static ArrowType Short { get; } = new(ArrowKind.Short);

    /// <summary>Signed 32-bit integers.</summary>
    public static ArrowType Int { get; } = new(ArrowKind.Int);

    /// <summary>Signed 64-bit integers.</summary>
    public static ArrowType Long { get; } = new(ArrowKind.Long);

    /// <summary>32-bit floating-point numbers.</summary>
    public static ArrowType Float { get; } = new(ArrowKind.Float);

    /// <summary>64-bit floating-point numbers.</summary>
    public static ArrowType Double { get; } = new(ArrowKind.Double);

    /// <summary>UTF-8 text.</summary>
    public static ArrowType String { get; } = new(ArrowKind.String);

    /// <summary>Bytes.</summary>
    public static ArrowType Binary { get; } = new(ArrowKind.Binary);

    /// <summary>Days since 1970-01-01.</summary>
    public static ArrowType Date { get; } = new(ArrowKind.Date);

    /// <summary>Instants, in microseconds (Spark's <c>timestamp</c>).</summary>
    public static ArrowType Timestamp { get; } = TimestampIn("UTC");

    /// <summary>Local times in microseconds, without a time zone (Spark's <c>timestamp_ntz</c>).</summary>
    public static ArrowType LocalTimestamp { get; } = new(ArrowKind.Timestamp);

    /// <summary>Months.</summary>
    public static ArrowType YearMonthInterval { get; } = new(ArrowKind.YearMonthInterval);

    /// <summary>Durations in microseconds.</summary>
    public static ArrowType Duration { get; } = new(ArrowKind.Duration);

    /// <summary>Months, days and nanoseconds.</summary>
    public static ArrowType CalendarInterval { get; } = new(ArrowKind.CalendarInterval);

    /// <summary>Kind of column.</summary>
    public ArrowKind Kind { get; }

    /// <summary>Total number of digits of a decimal, from 1 to 38; 0 for other kinds.</summary>
    public int Precision { get; private init; }

    /// <summary>Number of digits after the decimal point; 0 for other kinds.</summary>
    public int Scale { get; private init; }

    /// <summary>Time zone in which a timestamp is shown (the value is always in UTC); null for other kinds and for timestamps without a time zone.</summary>
    public string? TimeZone { get; private init; }

    /// <summary>Fields of a struct; element of a list; struct of key and value of a map; empty for other kinds.</summary>
    public IReadOnlyList<ArrowField> Fields { get; }

    /// <summary>Creates the type of decimals of up to <paramref name="precision"/> digits, <paramref name="scale"/> of them after the decimal point.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The precision is not from 1 to 38, or the scale not from 0 to the precision.</exception>
    public static ArrowType Decimal(int precision, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(precision, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(precision, MaxPrecision);
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, precision);
        return new ArrowType(ArrowKind.Decimal) { Precision = precision, Scale = scale };
    }

    /// <summary>Creates the type of instants, in microseconds since 1970-01-01T00:00:00Z, shown in a time zone.</summary>
    public static ArrowType TimestampIn(string timeZone) => new(ArrowKind.Timestamp) { TimeZone = timeZone };

    /// <summary>Creates the type of structs with fields.</summary>
    public static ArrowType Struct(params IEnumerable<ArrowField> fields) => new(ArrowKind.Struct, [.. fields]);

    /// <summary>Creates the type of lists of an element type.</summary>
    public static ArrowType List(ArrowType element, bool containsNull = true) => List(new ArrowField("element", element, containsNull));

    /// <summary>Creates the type of maps from keys, which are never null, to values.</summary>
    public static ArrowType Map(ArrowType key, ArrowType value, bool valueContainsNull = true) =>
        Map(
            new ArrowField(
                "entries",
                Struct(new ArrowField("key", key, IsNullable: false), new ArrowField("value", value, valueContainsNull)),
                IsNullable: false
            )
        );

    /// <inheritdoc/>
    public bool Equals(ArrowType? other) =>
        other is not null
        && Kind == other.Kind
        && Precision == other.Precision
        && Scale == other.Scale
        && TimeZone == other.TimeZone
        && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArrowType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Precision, Scale, TimeZone, Fields.Count);

    /// <inheritdoc/>
    public override string ToString() =>
        Kind switch
        {
            ArrowKind.Decimal => $"decimal({Precision},{Scale})",
            ArrowKind.Timestamp => TimeZone is null ? "timestamp without zone" : $"timestamp in {TimeZone}",
            ArrowKind.Struct => $"struct<{string.Join(", ", Fields)}>",
            ArrowKind.List => $"list<{Fields[0].Type}>",
            ArrowKind.Map => $"map<{Fields[0].Type.Fields[0].Type}, {Fields[0].Type.Fields[1].Type}>",
            _ => Kind.ToString().ToLowerInvariant(),
        };

    internal static ArrowType List(ArrowField element) => new(ArrowKind.List, [element]);

    internal static ArrowType Map(ArrowField entries) => new(ArrowKind.Map, [entries]);

    /// <summary>
    /// Tests whether values of both types have the same bytes and meaning. Names of fields, nullability and the time zone in which a timestamp is shown are ignored.
    /// </summary>
    internal bool HasLayoutOf(ArrowType other)
    {
        if (
            Kind != other.Kind
            || Precision != other.Precision
            || Scale != other.Scale
            || (TimeZone is null) != (other.TimeZone is null)
            || Fields.Count != other.Fields.Count
        )
        {
            return false;
        }

        for (var i = 0; i < Fields.Count; i++)
        {
            if (!Fields[i].Type.HasLayoutOf(other.Fields[i].Type))
            {
                return false;
            }
        }

        return true;
    }
}
