namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The date of a number of days since 1970-01-01.</summary>
    [Since("3.5.0")]
    public static Column DateFromUnixDate(Column column) => Call("date_from_unix_date", column);

    /// <summary>The text of a number of seconds since 1970-01-01T00:00:00Z, in the session's time zone.</summary>
    public static Column FromUnixTime(Column column) => Call("from_unixtime", column);

    /// <summary>The text of a number of seconds since 1970-01-01T00:00:00Z, in the session's time zone.</summary>
    public static Column FromUnixTime(Column column, string format) => Call("from_unixtime", column, format);

    /// <summary>A time in UTC as the local time of a zone.</summary>
    [Deprecated("3.0.0")]
    public static Column FromUtcTimestamp(Column column, Column tz) => Call("from_utc_timestamp", column, tz);

    /// <summary>A time in UTC as the local time of a zone.</summary>
    [Deprecated("3.0.0")]
    public static Column FromUtcTimestamp(Column column, string tz) => Call("from_utc_timestamp", column, tz);

    /// <summary>The date of year, month and day.</summary>
    [Since("3.5.0")]
    public static Column MakeDate(Column year, Column month, Column day) => Call("make_date", year, month, day);

    /// <summary>An interval of days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeDtInterval() => Call("make_dt_interval");

    /// <summary>An interval of days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeDtInterval(Column days) => Call("make_dt_interval", days);

    /// <summary>An interval of days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeDtInterval(Column days, Column hours) => Call("make_dt_interval", days, hours);

    /// <summary>An interval of days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeDtInterval(Column days, Column hours, Column minutes) => Call("make_dt_interval", days, hours, minutes);

    /// <summary>An interval of days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeDtInterval(Column days, Column hours, Column minutes, Column seconds) =>
        Call("make_dt_interval", days, hours, minutes, seconds);

    /// <summary>An interval of years, months, weeks, days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeInterval() => Call("make_interval");

    /// <summary>An interval of years, months, weeks, days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years) => Call("make_interval", years);

    /// <summary>An interval of years, months, weeks, days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years, Column months) => Call("make_interval", years, months);

    /// <summary>An interval of years, months, weeks, days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years, Column months, Column weeks) => Call("make_interval", years, months, weeks);

    /// <summary>An interval of years, months, weeks, days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years, Column months, Column weeks, Column days) =>
        Call("make_interval", years, months, weeks, days);

    /// <summary>An interval of years, months, weeks, days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years, Column months, Column weeks, Column days, Column hours) =>
        Call("make_interval", years, months, weeks, days, hours);

    /// <summary>An interval of years, months, weeks, days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years, Column months, Column weeks, Column days, Column hours, Column minutes) =>
        Call("make_interval", years, months, weeks, days, hours, minutes);

    /// <summary>An interval of years, months, weeks, days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeInterval(
        Column years,
        Column months,
        Column weeks,
        Column days,
        Column hours,
        Column minutes,
        Column seconds
    ) => Call("make_interval", years, months, weeks, days, hours, minutes, seconds);

    /// <summary>The timestamp of year, month, day, hour, minute and second.</summary>
    [Since("3.5.0")]
    public static Column MakeTimestamp(Column year, Column month, Column day, Column hour, Column minute, Column second) =>
        Call("make_timestamp", year, month, day, hour, minute, second);

    /// <summary>The timestamp of year, month, day, hour, minute and second.</summary>
    [Since("3.5.0")]
    public static Column MakeTimestamp(Column year, Column month, Column day, Column hour, Column minute, Column second, Column zone) =>
        Call("make_timestamp", year, month, day, hour, minute, second, zone);

    /// <summary>The timestamp of year, month, day, hour, minute and second, in the session's or a given time zone.</summary>
    [Since("3.5.0")]
    public static Column MakeTimestampLtz(Column year, Column month, Column day, Column hour, Column minute, Column second) =>
        Call("make_timestamp_ltz", year, month, day, hour, minute, second);

    /// <summary>The timestamp of year, month, day, hour, minute and second, in the session's or a given time zone.</summary>
    [Since("3.5.0")]
    public static Column MakeTimestampLtz(Column year, Column month, Column day, Column hour, Column minute, Column second, Column zone) =>
        Call("make_timestamp_ltz", year, month, day, hour, minute, second, zone);

    /// <summary>The timestamp without zone of year, month, day, hour, minute and second.</summary>
    [Since("3.5.0")]
    public static Column MakeTimestampNtz(Column year, Column month, Column day, Column hour, Column minute, Column second) =>
        Call("make_timestamp_ntz", year, month, day, hour, minute, second);

    /// <summary>An interval of years and months.</summary>
    [Since("3.5.0")]
    public static Column MakeYmInterval() => Call("make_ym_interval");

    /// <summary>An interval of years and months.</summary>
    [Since("3.5.0")]
    public static Column MakeYmInterval(Column years) => Call("make_ym_interval", years);

    /// <summary>An interval of years and months.</summary>
    [Since("3.5.0")]
    public static Column MakeYmInterval(Column years, Column months) => Call("make_ym_interval", years, months);

    /// <summary>The timestamp of a number of microseconds since 1970-01-01T00:00:00Z.</summary>
    [Since("3.5.0")]
    public static Column TimestampMicros(Column column) => Call("timestamp_micros", column);

    /// <summary>The timestamp of a number of milliseconds since 1970-01-01T00:00:00Z.</summary>
    [Since("3.5.0")]
    public static Column TimestampMillis(Column column) => Call("timestamp_millis", column);

    /// <summary>The timestamp of a number of seconds since 1970-01-01T00:00:00Z.</summary>
    [Since("3.1.0")]
    public static Column TimestampSeconds(Column column) => Call("timestamp_seconds", column);

    /// <summary>The date of a text, in a format where one is given.</summary>
    public static Column ToDate(Column column) => Call("to_date", column);

    /// <summary>The date of a text, in a format where one is given.</summary>
    public static Column ToDate(Column column, string format) => Call("to_date", column, format);

    /// <summary>The timestamp of a text, in a format where one is given.</summary>
    public static Column ToTimestamp(Column column) => Call("to_timestamp", column);

    /// <summary>The timestamp of a text, in a format where one is given.</summary>
    public static Column ToTimestamp(Column column, string format) => Call("to_timestamp", column, format);

    /// <summary>The timestamp of a text, in a format where one is given.</summary>
    [Since("3.5.0")]
    public static Column ToTimestampLtz(Column column) => Call("to_timestamp_ltz", column);

    /// <summary>The timestamp of a text, in a format where one is given.</summary>
    [Since("3.5.0")]
    public static Column ToTimestampLtz(Column column, Column format) => Call("to_timestamp_ltz", column, format);

    /// <summary>The timestamp without zone of a text, in a format where one is given.</summary>
    [Since("3.5.0")]
    public static Column ToTimestampNtz(Column column) => Call("to_timestamp_ntz", column);

    /// <summary>The timestamp without zone of a text, in a format where one is given.</summary>
    [Since("3.5.0")]
    public static Column ToTimestampNtz(Column column, Column format) => Call("to_timestamp_ntz", column, format);

    /// <summary>The number of seconds since 1970-01-01T00:00:00Z of a text.</summary>
    [Since("3.5.0")]
    public static Column ToUnixTimestamp(Column column) => Call("to_unix_timestamp", column);

    /// <summary>The number of seconds since 1970-01-01T00:00:00Z of a text.</summary>
    [Since("3.5.0")]
    public static Column ToUnixTimestamp(Column column, Column format) => Call("to_unix_timestamp", column, format);

    /// <summary>A local time of a zone as the time in UTC.</summary>
    [Deprecated("3.0.0")]
    public static Column ToUtcTimestamp(Column column, Column tz) => Call("to_utc_timestamp", column, tz);

    /// <summary>A local time of a zone as the time in UTC.</summary>
    [Deprecated("3.0.0")]
    public static Column ToUtcTimestamp(Column column, string tz) => Call("to_utc_timestamp", column, tz);

    /// <summary>The timestamp of a text, or null where it is none.</summary>
    [Since("3.5.0")]
    public static Column TryToTimestamp(Column column) => Call("try_to_timestamp", column);

    /// <summary>The timestamp of a text, or null where it is none.</summary>
    [Since("3.5.0")]
    public static Column TryToTimestamp(Column column, Column format) => Call("try_to_timestamp", column, format);

    /// <summary>The number of days since 1970-01-01.</summary>
    [Since("3.5.0")]
    public static Column UnixDate(Column column) => Call("unix_date", column);

    /// <summary>The number of microseconds since 1970-01-01T00:00:00Z.</summary>
    [Since("3.5.0")]
    public static Column UnixMicros(Column column) => Call("unix_micros", column);

    /// <summary>The number of milliseconds since 1970-01-01T00:00:00Z.</summary>
    [Since("3.5.0")]
    public static Column UnixMillis(Column column) => Call("unix_millis", column);

    /// <summary>The number of seconds since 1970-01-01T00:00:00Z.</summary>
    [Since("3.5.0")]
    public static Column UnixSeconds(Column column) => Call("unix_seconds", column);

    /// <summary>The number of seconds since 1970-01-01T00:00:00Z; of now where nothing is given.</summary>
    public static Column UnixTimestamp() => Call("unix_timestamp");

    /// <summary>The number of seconds since 1970-01-01T00:00:00Z; of now where nothing is given.</summary>
    public static Column UnixTimestamp(Column column) => Call("unix_timestamp", column);

    /// <summary>The number of seconds since 1970-01-01T00:00:00Z; of now where nothing is given.</summary>
    public static Column UnixTimestamp(Column column, string format) => Call("unix_timestamp", column, format);
}
