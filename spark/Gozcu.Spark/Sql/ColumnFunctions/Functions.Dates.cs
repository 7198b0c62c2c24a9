namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Adds months to a date. The day is the last of the month where the month is too short.</summary>
    /// <param name="startDate">Date, timestamp or string column.</param>
    /// <param name="numMonths">Number of months; negative subtracts.</param>
    [Since("3.0.0")]
    public static Column AddMonths(Column startDate, Column numMonths) => Call("add_months", startDate, numMonths);

    /// <summary>Adds months to a date. The day is the last of the month where the month is too short.</summary>
    /// <param name="startDate">Date, timestamp or string column.</param>
    /// <param name="numMonths">Number of months; negative subtracts.</param>
    public static Column AddMonths(Column startDate, int numMonths) => Call("add_months", startDate, numMonths);

    /// <summary>Converts a timestamp without time zone from one time zone to another.</summary>
    /// <param name="targetZone">Time zone of the result.</param>
    /// <param name="timestamp">Timestamp without time zone.</param>
    [Since("3.5.0")]
    public static Column ConvertTimezone(Column targetZone, Column timestamp) => Call("convert_timezone", targetZone, timestamp);

    /// <summary>Converts a timestamp without time zone from one time zone to another.</summary>
    /// <param name="sourceZone">Time zone of the timestamp; the session's if absent.</param>
    /// <param name="targetZone">Time zone of the result.</param>
    /// <param name="timestamp">Timestamp without time zone.</param>
    [Since("3.5.0")]
    public static Column ConvertTimezone(Column sourceZone, Column targetZone, Column timestamp) =>
        Call("convert_timezone", sourceZone, targetZone, timestamp);

    /// <summary>Returns the date at the start of the query, in the session's time zone. The same for all rows.</summary>
    [Since("3.5.0")]
    public static Column CurDate() => Call("curdate");

    /// <summary>Returns the date at the start of the query, in the session's time zone. The same for all rows.</summary>
    public static Column CurrentDate() => Call("current_date");

    /// <summary>Returns the timestamp at the start of the query. The same for all rows.</summary>
    public static Column CurrentTimestamp() => Call("current_timestamp");

    /// <summary>Returns the name of the session's time zone.</summary>
    [Since("3.5.0")]
    public static Column CurrentTimezone() => Call("current_timezone");

    /// <summary>Adds days to a date.</summary>
    /// <param name="start">Date, timestamp or string column.</param>
    /// <param name="days">Number of days; negative subtracts.</param>
    [Since("3.0.0")]
    public static Column DateAdd(Column start, Column days) => Call("date_add", start, days);

    /// <summary>Adds days to a date.</summary>
    /// <param name="start">Date, timestamp or string column.</param>
    /// <param name="days">Number of days; negative subtracts.</param>
    public static Column DateAdd(Column start, int days) => Call("date_add", start, days);

    /// <summary>Returns the number of days from the start to the end; negative if the end is earlier.</summary>
    public static Column DateDiff(Column end, Column start) => Call("date_diff", end, start);

    /// <summary>Formats a date or timestamp as a string.</summary>
    /// <param name="dateExpr">Date, timestamp or string column.</param>
    /// <param name="format">Pattern of Spark's date formats, such as <c>yyyy-MM-dd HH:mm</c>.</param>
    public static Column DateFormat(Column dateExpr, string format) => Call("date_format", dateExpr, format);

    /// <summary>Extracts a field from a date, timestamp or interval.</summary>
    /// <param name="field">Name of the field as a string literal, such as <c>YEAR</c>.</param>
    /// <param name="source">Date, timestamp or interval column.</param>
    [Since("3.5.0")]
    public static Column DatePart(Column field, Column source) => Call("date_part", field, source);

    /// <summary>Subtracts days from a date.</summary>
    /// <param name="start">Date, timestamp or string column.</param>
    /// <param name="days">Number of days; negative adds.</param>
    [Since("3.0.0")]
    public static Column DateSub(Column start, Column days) => Call("date_sub", start, days);

    /// <summary>Subtracts days from a date.</summary>
    /// <param name="start">Date, timestamp or string column.</param>
    /// <param name="days">Number of days; negative adds.</param>
    public static Column DateSub(Column start, int days) => Call("date_sub", start, days);

    /// <summary>Truncates a timestamp to a unit.</summary>
    /// <param name="format">Unit: from <c>microsecond</c> to <c>year</c>, such as <c>hour</c>. An unknown unit yields null.</param>
    /// <param name="column">Timestamp column.</param>
    public static Column DateTrunc(string format, Column column) => Call("date_trunc", format, column);

    /// <summary>Returns the day of the month, from 1 to 31.</summary>
    [Since("3.5.0")]
    public static Column Day(Column column) => Call("day", column);

    /// <summary>Returns the day of the month, from 1 to 31.</summary>
    public static Column DayOfMonth(Column column) => Call("dayofmonth", column);

    /// <summary>Returns the day of the week, from 1 for Sunday to 7 for Saturday.</summary>
    public static Column DayOfWeek(Column column) => Call("dayofweek", column);

    /// <summary>Returns the day of the year, from 1 to 366.</summary>
    public static Column DayOfYear(Column column) => Call("dayofyear", column);

    /// <summary>Extracts a field from a date, timestamp or interval.</summary>
    /// <param name="field">Name of the field as a string literal, such as <c>YEAR</c>.</param>
    /// <param name="source">Date, timestamp or interval column.</param>
    [Since("3.5.0")]
    public static Column Extract(Column field, Column source) => Call("extract", field, source);

    /// <summary>Returns the hour of a timestamp, from 0 to 23, in the session's time zone.</summary>
    public static Column Hour(Column column) => Call("hour", column);

    /// <summary>Returns the last day of the date's month.</summary>
    public static Column LastDay(Column column) => Call("last_day", column);

    /// <summary>Returns the local date and time at the start of the query, without time zone. The same for all rows.</summary>
    [Since("3.5.0")]
    public static Column LocalTimestamp() => Call("localtimestamp");

    /// <summary>Returns the minute of a timestamp, from 0 to 59.</summary>
    public static Column Minute(Column column) => Call("minute", column);

    /// <summary>Returns the month of a date, from 1 to 12.</summary>
    public static Column Month(Column column) => Call("month", column);

    /// <summary>
    /// Returns the number of months from the start to the end, with a fraction that counts 31 days a month. Whole where both fall on the same day of the month
    /// or both on the last.
    /// </summary>
    /// <param name="end">Later date or timestamp.</param>
    /// <param name="start">Earlier date or timestamp.</param>
    public static Column MonthsBetween(Column end, Column start) => Call("months_between", end, start);

    /// <summary>
    /// Returns the number of months from the start to the end, with a fraction that counts 31 days a month. Whole where both fall on the same day of the month
    /// or both on the last.
    /// </summary>
    /// <param name="end">Later date or timestamp.</param>
    /// <param name="start">Earlier date or timestamp.</param>
    /// <param name="roundOff">True, the default, to round to 8 decimal places.</param>
    public static Column MonthsBetween(Column end, Column start, bool roundOff) => Call("months_between", end, start, roundOff);

    /// <summary>Returns the first date after a date that falls on a given day of the week.</summary>
    /// <param name="date">Date, timestamp or string column.</param>
    /// <param name="dayOfWeek">Name of the day in English, such as <c>Mon</c>; an unknown name yields null.</param>
    [Since("3.2.0")]
    public static Column NextDay(Column date, Column dayOfWeek) => Call("next_day", date, dayOfWeek);

    /// <summary>Returns the first date after a date that falls on a given day of the week.</summary>
    /// <param name="date">Date, timestamp or string column.</param>
    /// <param name="dayOfWeek">Name of the day in English, such as <c>Mon</c>; an unknown name yields null.</param>
    public static Column NextDay(Column date, string dayOfWeek) => Call("next_day", date, dayOfWeek);

    /// <summary>Returns the timestamp at the start of the query. The same for all rows.</summary>
    [Since("3.5.0")]
    public static Column Now() => Call("now");

    /// <summary>Returns the quarter of the year, from 1 to 4.</summary>
    public static Column Quarter(Column column) => Call("quarter", column);

    /// <summary>Returns the second of a timestamp, from 0 to 59.</summary>
    public static Column Second(Column column) => Call("second", column);

    /// <summary>Groups rows into session windows. A session ends when no row follows within the gap.</summary>
    /// <param name="timeColumn">Timestamp column.</param>
    /// <param name="gapDuration">Gap after the last row that closes a session, as an interval such as <c>5 minutes</c>.</param>
    /// <returns>Struct with the fields <c>start</c> and <c>end</c>.</returns>
    [Since("3.2.0")]
    public static Column Session_Window(Column timeColumn, Column gapDuration) => Call("session_window", timeColumn, gapDuration);

    /// <summary>Groups rows into session windows. A session ends when no row follows within the gap.</summary>
    /// <param name="timeColumn">Timestamp column.</param>
    /// <param name="gapDuration">Gap after the last row that closes a session, as an interval such as <c>5 minutes</c>.</param>
    /// <returns>Struct with the fields <c>start</c> and <c>end</c>.</returns>
    [Since("3.2.0")]
    public static Column Session_Window(Column timeColumn, string gapDuration) => Call("session_window", timeColumn, gapDuration);

    /// <summary>Truncates a date to a unit.</summary>
    /// <param name="column">Date column.</param>
    /// <param name="format">Unit: <c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c>. An unknown unit yields null.</param>
    public static Column Trunc(Column column, string format) => Call("trunc", column, format);

    /// <summary>Returns the day of the week, from 0 for Monday to 6 for Sunday.</summary>
    [Since("3.5.0")]
    public static Column Weekday(Column column) => Call("weekday", column);

    /// <summary>Returns the ISO 8601 week of the year, from 1 to 53.</summary>
    public static Column WeekOfYear(Column column) => Call("weekofyear", column);

    /// <summary>Assigns rows to time windows. A row falls into several windows if they slide by less than their length.</summary>
    /// <param name="column">Timestamp column.</param>
    /// <param name="windowDuration">Length of a window, as an interval such as <c>10 minutes</c>.</param>
    /// <returns>Struct with the fields <c>start</c>, inclusive, and <c>end</c>, exclusive.</returns>
    public static Column Window(Column column, string windowDuration) => Call("window", column, windowDuration);

    /// <summary>Assigns rows to time windows. A row falls into several windows if they slide by less than their length.</summary>
    /// <param name="column">Timestamp column.</param>
    /// <param name="windowDuration">Length of a window, as an interval such as <c>10 minutes</c>.</param>
    /// <param name="slideDuration">Interval between the starts of windows; equal to the length by default, so that windows do not overlap.</param>
    /// <returns>Struct with the fields <c>start</c>, inclusive, and <c>end</c>, exclusive.</returns>
    public static Column Window(Column column, string windowDuration, string slideDuration) =>
        Call("window", column, windowDuration, slideDuration);

    /// <summary>Assigns rows to time windows. A row falls into several windows if they slide by less than their length.</summary>
    /// <param name="column">Timestamp column.</param>
    /// <param name="windowDuration">Length of a window, as an interval such as <c>10 minutes</c>.</param>
    /// <param name="slideDuration">Interval between the starts of windows; equal to the length by default, so that windows do not overlap.</param>
    /// <param name="startTime">Offset of the window starts from 1970-01-01T00:00:00Z, as an interval; zero by default.</param>
    /// <returns>Struct with the fields <c>start</c>, inclusive, and <c>end</c>, exclusive.</returns>
    public static Column Window(Column column, string windowDuration, string slideDuration, string startTime) =>
        Call("window", column, windowDuration, slideDuration, startTime);

    /// <summary>Returns the event time of a window: the last microsecond before its end.</summary>
    /// <param name="column">Window column, as <see cref="Window(Column, string)"/> returns it.</param>
    [Since("3.5.0")]
    public static Column WindowTime(Column column) => Call("window_time", column);

    /// <summary>Returns the year of a date.</summary>
    public static Column Year(Column column) => Call("year", column);
}
