namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The date so many months later.</summary>
    [Since("3.0.0")]
    public static Column AddMonths(Column startDate, Column numMonths) => Call("add_months", startDate, numMonths);

    /// <summary>The date so many months later.</summary>
    public static Column AddMonths(Column startDate, int numMonths) => Call("add_months", startDate, numMonths);

    /// <summary>A timestamp without zone in another time zone.</summary>
    [Since("3.5.0")]
    public static Column ConvertTimezone(Column targetZone, Column timestamp) => Call("convert_timezone", targetZone, timestamp);

    /// <summary>A timestamp without zone in another time zone.</summary>
    [Since("3.5.0")]
    public static Column ConvertTimezone(Column sourceZone, Column targetZone, Column timestamp) =>
        Call("convert_timezone", sourceZone, targetZone, timestamp);

    /// <summary>Today.</summary>
    [Since("3.5.0")]
    public static Column CurDate() => Call("curdate");

    /// <summary>Today.</summary>
    public static Column CurrentDate() => Call("current_date");

    /// <summary>The time the query began.</summary>
    public static Column CurrentTimestamp() => Call("current_timestamp");

    /// <summary>The session's time zone.</summary>
    [Since("3.5.0")]
    public static Column CurrentTimezone() => Call("current_timezone");

    /// <summary>The date so many days later.</summary>
    [Since("3.0.0")]
    public static Column DateAdd(Column start, Column days) => Call("date_add", start, days);

    /// <summary>The date so many days later.</summary>
    public static Column DateAdd(Column start, int days) => Call("date_add", start, days);

    /// <summary>The number of days between two dates.</summary>
    public static Column DateDiff(Column end, Column start) => Call("date_diff", end, start);

    /// <summary>The date or timestamp in a format.</summary>
    public static Column DateFormat(Column dateExpr, string format) => Call("date_format", dateExpr, format);

    /// <summary>A part of a date, timestamp or interval, such as YEAR.</summary>
    [Since("3.5.0")]
    public static Column DatePart(Column field, Column source) => Call("date_part", field, source);

    /// <summary>The date so many days earlier.</summary>
    [Since("3.0.0")]
    public static Column DateSub(Column start, Column days) => Call("date_sub", start, days);

    /// <summary>The date so many days earlier.</summary>
    public static Column DateSub(Column start, int days) => Call("date_sub", start, days);

    /// <summary>The timestamp cut to a unit such as hour.</summary>
    public static Column DateTrunc(string format, Column column) => Call("date_trunc", format, column);

    /// <summary>The day of the month.</summary>
    [Since("3.5.0")]
    public static Column Day(Column column) => Call("day", column);

    /// <summary>The day of the month.</summary>
    public static Column DayOfMonth(Column column) => Call("dayofmonth", column);

    /// <summary>The day of the week: 1 is Sunday.</summary>
    public static Column DayOfWeek(Column column) => Call("dayofweek", column);

    /// <summary>The day of the year.</summary>
    public static Column DayOfYear(Column column) => Call("dayofyear", column);

    /// <summary>A part of a date, timestamp or interval, such as YEAR.</summary>
    [Since("3.5.0")]
    public static Column Extract(Column field, Column source) => Call("extract", field, source);

    /// <summary>The hour.</summary>
    public static Column Hour(Column column) => Call("hour", column);

    /// <summary>The last day of the date's month.</summary>
    public static Column LastDay(Column column) => Call("last_day", column);

    /// <summary>The time the query began, without zone.</summary>
    [Since("3.5.0")]
    public static Column LocalTimestamp() => Call("localtimestamp");

    /// <summary>The minute.</summary>
    public static Column Minute(Column column) => Call("minute", column);

    /// <summary>The month.</summary>
    public static Column Month(Column column) => Call("month", column);

    /// <summary>The number of months between two dates.</summary>
    public static Column MonthsBetween(Column end, Column start) => Call("months_between", end, start);

    /// <summary>The number of months between two dates.</summary>
    public static Column MonthsBetween(Column end, Column start, bool roundOff) => Call("months_between", end, start, roundOff);

    /// <summary>The next day with this name, such as Mon, after the date.</summary>
    [Since("3.2.0")]
    public static Column NextDay(Column date, Column dayOfWeek) => Call("next_day", date, dayOfWeek);

    /// <summary>The next day with this name, such as Mon, after the date.</summary>
    public static Column NextDay(Column date, string dayOfWeek) => Call("next_day", date, dayOfWeek);

    /// <summary>The time the query began.</summary>
    [Since("3.5.0")]
    public static Column Now() => Call("now");

    /// <summary>The quarter of the year.</summary>
    public static Column Quarter(Column column) => Call("quarter", column);

    /// <summary>The second.</summary>
    public static Column Second(Column column) => Call("second", column);

    /// <summary>A window for each run of rows that are no further apart than a gap.</summary>
    [Since("3.2.0")]
    public static Column Session_Window(Column timeColumn, Column gapDuration) => Call("session_window", timeColumn, gapDuration);

    /// <summary>A window for each run of rows that are no further apart than a gap.</summary>
    [Since("3.2.0")]
    public static Column Session_Window(Column timeColumn, string gapDuration) => Call("session_window", timeColumn, gapDuration);

    /// <summary>The date cut to a unit such as month.</summary>
    public static Column Trunc(Column column, string format) => Call("trunc", column, format);

    /// <summary>The day of the week: 0 is Monday.</summary>
    [Since("3.5.0")]
    public static Column Weekday(Column column) => Call("weekday", column);

    /// <summary>The week of the year, as ISO 8601 counts.</summary>
    public static Column WeekOfYear(Column column) => Call("weekofyear", column);

    /// <summary>Windows of a length over a time column; they overlap when they slide by less.</summary>
    public static Column Window(Column column, string windowDuration) => Call("window", column, windowDuration);

    /// <summary>Windows of a length over a time column; they overlap when they slide by less.</summary>
    public static Column Window(Column column, string windowDuration, string slideDuration) =>
        Call("window", column, windowDuration, slideDuration);

    /// <summary>Windows of a length over a time column; they overlap when they slide by less.</summary>
    public static Column Window(Column column, string windowDuration, string slideDuration, string startTime) =>
        Call("window", column, windowDuration, slideDuration, startTime);

    /// <summary>The event time of a window, its end.</summary>
    [Since("3.5.0")]
    public static Column WindowTime(Column column) => Call("window_time", column);

    /// <summary>The year.</summary>
    public static Column Year(Column column) => Call("year", column);
}
