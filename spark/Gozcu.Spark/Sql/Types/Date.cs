using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A day of the proleptic Gregorian calendar, in the years 1 to 9999.</summary>
public class Date
{
    private static readonly int s_epochDay = new DateOnly(1970, 1, 1).DayNumber;
    private readonly DateOnly _day;

    /// <summary>Creates the day of a date and time.</summary>
    public Date(DateTime dateTime)
        : this(DateOnly.FromDateTime(dateTime)) { }

    /// <summary>Creates a day from its parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public Date(int year, int month, int day)
        : this(new DateOnly(year, month, day)) { }

    internal Date(DateOnly day) => _day = day;

    /// <summary>Year, from 1 to 9999.</summary>
    public int Year => _day.Year;

    /// <summary>Month, from 1 to 12.</summary>
    public int Month => _day.Month;

    /// <summary>Day of the month, from 1.</summary>
    public int Day => _day.Day;

    /// <summary>Number of days since 1970-01-01; negative before.</summary>
    internal int DaysSinceEpoch => _day.DayNumber - s_epochDay;

    /// <summary>Returns midnight at the start of the day, of unspecified kind.</summary>
    public DateTime ToDateTime() => _day.ToDateTime(TimeOnly.MinValue);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is Date other && _day == other._day);

    /// <inheritdoc/>
    public override int GetHashCode() => _day.GetHashCode();

    /// <summary>Formats the day as <c>yyyy-MM-dd</c>.</summary>
    public override string ToString() => _day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Converts Spark's number of days since 1970-01-01 to a day.</summary>
    /// <exception cref="InvalidCastException">The day is outside the years 1 to 9999.</exception>
    internal static Date FromDaysSinceEpoch(int days)
    {
        long number = (long)days + s_epochDay;
        if (number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber)
        {
            throw new InvalidCastException(
                $"The date {days} days from 1970-01-01 lies outside the years 1 to 9999 that .NET knows; cast the column to a string to read it."
            );
        }

        return new Date(DateOnly.FromDayNumber((int)number));
    }
}
