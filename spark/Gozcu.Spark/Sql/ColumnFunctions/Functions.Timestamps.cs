namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Converts a number of days since 1970-01-01 to a date.</summary>
    [Since("3.5.0")]
    public static Column DateFromUnixDate(Column column) => Call("date_from_unix_date", column);

    /// <summary>Formats a Unix time as a string, in the session's time zone.</summary>
    /// <param name="column">Seconds since 1970-01-01T00:00:00Z.</param>
    public static Column FromUnixTime(Column column) => Call("from_unixtime", column);

    /// <summary>Formats a Unix time as a string, in the session's time zone.</summary>
    /// <param name="column">Seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="format">Pattern of Spark's date formats; <c>yyyy-MM-dd HH:mm:ss</c> by default.</param>
    public static Column FromUnixTime(Column column, string format) => Call("from_unixtime", column, format);

    /// <summary>Shifts a timestamp from UTC to a time zone: reads its fields as UTC and returns the local time of the zone.</summary>
    /// <param name="column">Timestamp column.</param>
    /// <param name="tz">Time zone, such as <c>Europe/Istanbul</c> or <c>+03:00</c>.</param>
    [Deprecated("3.0.0")]
    public static Column FromUtcTimestamp(Column column, Column tz) => Call("from_utc_timestamp", column, tz);

    /// <summary>Shifts a timestamp from UTC to a time zone: reads its fields as UTC and returns the local time of the zone.</summary>
    /// <param name="column">Timestamp column.</param>
    /// <param name="tz">Time zone, such as <c>Europe/Istanbul</c> or <c>+03:00</c>.</param>
    [Deprecated("3.0.0")]
    public static Column FromUtcTimestamp(Column column, string tz) => Call("from_utc_timestamp", column, tz);

    /// <summary>Builds a date. Null where the fields are no valid date.</summary>
    [Since("3.5.0")]
    public static Column MakeDate(Column year, Column month, Column day) => Call("make_date", year, month, day);

    /// <summary>Builds an interval of days, hours, minutes and seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeDtInterval() => Call("make_dt_interval");

    /// <summary>Builds an interval of days, hours, minutes and seconds.</summary>
    /// <param name="days">Number of days; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeDtInterval(Column days) => Call("make_dt_interval", days);

    /// <summary>Builds an interval of days, hours, minutes and seconds.</summary>
    /// <param name="days">Number of days; 0 by default.</param>
    /// <param name="hours">Number of hours; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeDtInterval(Column days, Column hours) => Call("make_dt_interval", days, hours);

    /// <summary>Builds an interval of days, hours, minutes and seconds.</summary>
    /// <param name="days">Number of days; 0 by default.</param>
    /// <param name="hours">Number of hours; 0 by default.</param>
    /// <param name="minutes">Number of minutes; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeDtInterval(Column days, Column hours, Column minutes) => Call("make_dt_interval", days, hours, minutes);

    /// <summary>Builds an interval of days, hours, minutes and seconds.</summary>
    /// <param name="days">Number of days; 0 by default.</param>
    /// <param name="hours">Number of hours; 0 by default.</param>
    /// <param name="minutes">Number of minutes; 0 by default.</param>
    /// <param name="seconds">Number of seconds, with a fraction to the microsecond; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeDtInterval(Column days, Column hours, Column minutes, Column seconds) =>
        Call("make_dt_interval", days, hours, minutes, seconds);

    /// <summary>Builds an interval from years to seconds.</summary>
    [Since("3.5.0")]
    public static Column MakeInterval() => Call("make_interval");

    /// <summary>Builds an interval from years to seconds.</summary>
    /// <param name="years">Number of years; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years) => Call("make_interval", years);

    /// <summary>Builds an interval from years to seconds.</summary>
    /// <param name="years">Number of years; 0 by default.</param>
    /// <param name="months">Number of months; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years, Column months) => Call("make_interval", years, months);

    /// <summary>Builds an interval from years to seconds.</summary>
    /// <param name="years">Number of years; 0 by default.</param>
    /// <param name="months">Number of months; 0 by default.</param>
    /// <param name="weeks">Number of weeks; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years, Column months, Column weeks) => Call("make_interval", years, months, weeks);

    /// <summary>Builds an interval from years to seconds.</summary>
    /// <param name="years">Number of years; 0 by default.</param>
    /// <param name="months">Number of months; 0 by default.</param>
    /// <param name="weeks">Number of weeks; 0 by default.</param>
    /// <param name="days">Number of days; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years, Column months, Column weeks, Column days) =>
        Call("make_interval", years, months, weeks, days);

    /// <summary>Builds an interval from years to seconds.</summary>
    /// <param name="years">Number of years; 0 by default.</param>
    /// <param name="months">Number of months; 0 by default.</param>
    /// <param name="weeks">Number of weeks; 0 by default.</param>
    /// <param name="days">Number of days; 0 by default.</param>
    /// <param name="hours">Number of hours; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years, Column months, Column weeks, Column days, Column hours) =>
        Call("make_interval", years, months, weeks, days, hours);

    /// <summary>Builds an interval from years to seconds.</summary>
    /// <param name="years">Number of years; 0 by default.</param>
    /// <param name="months">Number of months; 0 by default.</param>
    /// <param name="weeks">Number of weeks; 0 by default.</param>
    /// <param name="days">Number of days; 0 by default.</param>
    /// <param name="hours">Number of hours; 0 by default.</param>
    /// <param name="minutes">Number of minutes; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeInterval(Column years, Column months, Column weeks, Column days, Column hours, Column minutes) =>
        Call("make_interval", years, months, weeks, days, hours, minutes);

    /// <summary>Builds an interval from years to seconds.</summary>
    /// <param name="years">Number of years; 0 by default.</param>
    /// <param name="months">Number of months; 0 by default.</param>
    /// <param name="weeks">Number of weeks; 0 by default.</param>
    /// <param name="days">Number of days; 0 by default.</param>
    /// <param name="hours">Number of hours; 0 by default.</param>
    /// <param name="minutes">Number of minutes; 0 by default.</param>
    /// <param name="seconds">Number of seconds, with a fraction to the microsecond; 0 by default.</param>
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

    /// <summary>Builds a timestamp. Null where the fields are no valid time.</summary>
    /// <param name="year">Year, from 1 to 9999.</param>
    /// <param name="month">Month, from 1 to 12.</param>
    /// <param name="day">Day of the month, from 1.</param>
    /// <param name="hour">Hour, from 0 to 23.</param>
    /// <param name="minute">Minute, from 0 to 59.</param>
    /// <param name="second">Second, with a fraction to the microsecond.</param>
    [Since("3.5.0")]
    public static Column MakeTimestamp(Column year, Column month, Column day, Column hour, Column minute, Column second) =>
        Call("make_timestamp", year, month, day, hour, minute, second);

    /// <summary>Builds a timestamp. Null where the fields are no valid time.</summary>
    /// <param name="year">Year, from 1 to 9999.</param>
    /// <param name="month">Month, from 1 to 12.</param>
    /// <param name="day">Day of the month, from 1.</param>
    /// <param name="hour">Hour, from 0 to 23.</param>
    /// <param name="minute">Minute, from 0 to 59.</param>
    /// <param name="second">Second, with a fraction to the microsecond.</param>
    /// <param name="zone">Time zone of the fields; the session's by default.</param>
    [Since("3.5.0")]
    public static Column MakeTimestamp(Column year, Column month, Column day, Column hour, Column minute, Column second, Column zone) =>
        Call("make_timestamp", year, month, day, hour, minute, second, zone);

    /// <summary>Builds a timestamp. Null where the fields are no valid time.</summary>
    /// <param name="year">Year, from 1 to 9999.</param>
    /// <param name="month">Month, from 1 to 12.</param>
    /// <param name="day">Day of the month, from 1.</param>
    /// <param name="hour">Hour, from 0 to 23.</param>
    /// <param name="minute">Minute, from 0 to 59.</param>
    /// <param name="second">Second, with a fraction to the microsecond.</param>
    [Since("3.5.0")]
    public static Column MakeTimestampLtz(Column year, Column month, Column day, Column hour, Column minute, Column second) =>
        Call("make_timestamp_ltz", year, month, day, hour, minute, second);

    /// <summary>Builds a timestamp. Null where the fields are no valid time.</summary>
    /// <param name="year">Year, from 1 to 9999.</param>
    /// <param name="month">Month, from 1 to 12.</param>
    /// <param name="day">Day of the month, from 1.</param>
    /// <param name="hour">Hour, from 0 to 23.</param>
    /// <param name="minute">Minute, from 0 to 59.</param>
    /// <param name="second">Second, with a fraction to the microsecond.</param>
    /// <param name="zone">Time zone of the fields; the session's by default.</param>
    [Since("3.5.0")]
    public static Column MakeTimestampLtz(Column year, Column month, Column day, Column hour, Column minute, Column second, Column zone) =>
        Call("make_timestamp_ltz", year, month, day, hour, minute, second, zone);

    /// <summary>Builds a timestamp without time zone. Null where the fields are no valid time.</summary>
    /// <param name="year">Year, from 1 to 9999.</param>
    /// <param name="month">Month, from 1 to 12.</param>
    /// <param name="day">Day of the month, from 1.</param>
    /// <param name="hour">Hour, from 0 to 23.</param>
    /// <param name="minute">Minute, from 0 to 59.</param>
    /// <param name="second">Second, with a fraction to the microsecond.</param>
    [Since("3.5.0")]
    public static Column MakeTimestampNtz(Column year, Column month, Column day, Column hour, Column minute, Column second) =>
        Call("make_timestamp_ntz", year, month, day, hour, minute, second);

    /// <summary>Builds an interval of years and months.</summary>
    [Since("3.5.0")]
    public static Column MakeYmInterval() => Call("make_ym_interval");

    /// <summary>Builds an interval of years and months.</summary>
    /// <param name="years">Number of years; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeYmInterval(Column years) => Call("make_ym_interval", years);

    /// <summary>Builds an interval of years and months.</summary>
    /// <param name="years">Number of years; 0 by default.</param>
    /// <param name="months">Number of months; 0 by default.</param>
    [Since("3.5.0")]
    public static Column MakeYmInterval(Column years, Column months) => Call("make_ym_interval", years, months);

    /// <summary>Converts microseconds since 1970-01-01T00:00:00Z to a timestamp.</summary>
    [Since("3.5.0")]
    public static Column TimestampMicros(Column column) => Call("timestamp_micros", column);

    /// <summary>Converts milliseconds since 1970-01-01T00:00:00Z to a timestamp.</summary>
    [Since("3.5.0")]
    public static Column TimestampMillis(Column column) => Call("timestamp_millis", column);

    /// <summary>Converts seconds since 1970-01-01T00:00:00Z to a timestamp; fractions are kept.</summary>
    [Since("3.1.0")]
    public static Column TimestampSeconds(Column column) => Call("timestamp_seconds", column);

    /// <summary>Parses a date from a string. Null where it cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    public static Column ToDate(Column column) => Call("to_date", column);

    /// <summary>Parses a date from a string. Null where it cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    /// <param name="format">Pattern of Spark's date formats; the forms that a cast accepts by default.</param>
    public static Column ToDate(Column column, string format) => Call("to_date", column, format);

    /// <summary>Parses a timestamp from a string. Null where it cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    public static Column ToTimestamp(Column column) => Call("to_timestamp", column);

    /// <summary>Parses a timestamp from a string. Null where it cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    /// <param name="format">Pattern of Spark's date formats; the forms that a cast accepts by default.</param>
    public static Column ToTimestamp(Column column, string format) => Call("to_timestamp", column, format);

    /// <summary>Parses a timestamp from a string. Null where it cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    [Since("3.5.0")]
    public static Column ToTimestampLtz(Column column) => Call("to_timestamp_ltz", column);

    /// <summary>Parses a timestamp from a string. Null where it cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    /// <param name="format">Pattern of Spark's date formats; the forms that a cast accepts by default.</param>
    [Since("3.5.0")]
    public static Column ToTimestampLtz(Column column, Column format) => Call("to_timestamp_ltz", column, format);

    /// <summary>Parses a timestamp without time zone from a string. Null where it cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    [Since("3.5.0")]
    public static Column ToTimestampNtz(Column column) => Call("to_timestamp_ntz", column);

    /// <summary>Parses a timestamp without time zone from a string. Null where it cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    /// <param name="format">Pattern of Spark's date formats; the forms that a cast accepts by default.</param>
    [Since("3.5.0")]
    public static Column ToTimestampNtz(Column column, Column format) => Call("to_timestamp_ntz", column, format);

    /// <summary>Converts a time to seconds since 1970-01-01T00:00:00Z. Null where a string cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    [Since("3.5.0")]
    public static Column ToUnixTimestamp(Column column) => Call("to_unix_timestamp", column);

    /// <summary>Converts a time to seconds since 1970-01-01T00:00:00Z. Null where a string cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    /// <param name="format">Pattern of Spark's date formats, for strings; <c>yyyy-MM-dd HH:mm:ss</c> by default.</param>
    [Since("3.5.0")]
    public static Column ToUnixTimestamp(Column column, Column format) => Call("to_unix_timestamp", column, format);

    /// <summary>Shifts a timestamp from a time zone to UTC: reads its fields as local time of the zone and returns the time in UTC.</summary>
    /// <param name="column">Timestamp column.</param>
    /// <param name="tz">Time zone, such as <c>Europe/Istanbul</c> or <c>+03:00</c>.</param>
    [Deprecated("3.0.0")]
    public static Column ToUtcTimestamp(Column column, Column tz) => Call("to_utc_timestamp", column, tz);

    /// <summary>Shifts a timestamp from a time zone to UTC: reads its fields as local time of the zone and returns the time in UTC.</summary>
    /// <param name="column">Timestamp column.</param>
    /// <param name="tz">Time zone, such as <c>Europe/Istanbul</c> or <c>+03:00</c>.</param>
    [Deprecated("3.0.0")]
    public static Column ToUtcTimestamp(Column column, string tz) => Call("to_utc_timestamp", column, tz);

    /// <summary>Parses a timestamp from a string. Null where it cannot be parsed, even in ANSI mode.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    [Since("3.5.0")]
    public static Column TryToTimestamp(Column column) => Call("try_to_timestamp", column);

    /// <summary>Parses a timestamp from a string. Null where it cannot be parsed, even in ANSI mode.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    /// <param name="format">Pattern of Spark's date formats; the forms that a cast accepts by default.</param>
    [Since("3.5.0")]
    public static Column TryToTimestamp(Column column, Column format) => Call("try_to_timestamp", column, format);

    /// <summary>Returns the number of days since 1970-01-01 of a date.</summary>
    [Since("3.5.0")]
    public static Column UnixDate(Column column) => Call("unix_date", column);

    /// <summary>Returns the number of microseconds since 1970-01-01T00:00:00Z of a timestamp.</summary>
    [Since("3.5.0")]
    public static Column UnixMicros(Column column) => Call("unix_micros", column);

    /// <summary>Returns the number of milliseconds since 1970-01-01T00:00:00Z of a timestamp, rounded down.</summary>
    [Since("3.5.0")]
    public static Column UnixMillis(Column column) => Call("unix_millis", column);

    /// <summary>Returns the number of seconds since 1970-01-01T00:00:00Z of a timestamp, rounded down.</summary>
    [Since("3.5.0")]
    public static Column UnixSeconds(Column column) => Call("unix_seconds", column);

    /// <summary>Returns the current number of seconds since 1970-01-01T00:00:00Z. The same for all rows.</summary>
    public static Column UnixTimestamp() => Call("unix_timestamp");

    /// <summary>Converts a time to seconds since 1970-01-01T00:00:00Z. Null where a string cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    public static Column UnixTimestamp(Column column) => Call("unix_timestamp", column);

    /// <summary>Converts a time to seconds since 1970-01-01T00:00:00Z. Null where a string cannot be parsed.</summary>
    /// <param name="column">String, date or timestamp column.</param>
    /// <param name="format">Pattern of Spark's date formats, for strings; <c>yyyy-MM-dd HH:mm:ss</c> by default.</param>
    public static Column UnixTimestamp(Column column, string format) => Call("unix_timestamp", column, format);
}
