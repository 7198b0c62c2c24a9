namespace Microsoft.Spark.Arrow;

/// <summary>Kind of Arrow column that Spark exchanges with functions.</summary>
public enum ArrowKind
{
    /// <summary>Nulls only (Spark's <c>void</c>).</summary>
    Null,

    /// <summary>Booleans, as bits (Spark's <c>boolean</c>).</summary>
    Boolean,

    /// <summary>Signed 8-bit integers (Spark's <c>tinyint</c>).</summary>
    Byte,

    /// <summary>Signed 16-bit integers (Spark's <c>smallint</c>).</summary>
    Short,

    /// <summary>Signed 32-bit integers (Spark's <c>int</c>).</summary>
    Int,

    /// <summary>Signed 64-bit integers (Spark's <c>bigint</c>).</summary>
    Long,

    /// <summary>32-bit floating-point numbers.</summary>
    Float,

    /// <summary>64-bit floating-point numbers.</summary>
    Double,

    /// <summary>128-bit decimals of a precision and a scale.</summary>
    Decimal,

    /// <summary>UTF-8 text.</summary>
    String,

    /// <summary>Bytes.</summary>
    Binary,

    /// <summary>Days since 1970-01-01.</summary>
    Date,

    /// <summary>Microseconds since 1970-01-01T00:00:00, with a time zone (an instant) or without one (local time).</summary>
    Timestamp,

    /// <summary>Months (Spark's <c>interval year to month</c>).</summary>
    YearMonthInterval,

    /// <summary>Microseconds (Spark's <c>interval day to second</c>).</summary>
    Duration,

    /// <summary>Months, days and nanoseconds (Spark's <c>interval</c>).</summary>
    CalendarInterval,

    /// <summary>Structs of named fields.</summary>
    Struct,

    /// <summary>Lists of one element type (Spark's <c>array</c>).</summary>
    List,

    /// <summary>Maps of keys to values.</summary>
    Map,
}
