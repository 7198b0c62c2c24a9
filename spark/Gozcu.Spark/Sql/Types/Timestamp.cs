using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>An instant in UTC with a resolution of a microsecond, in the years 1 to 9999.</summary>
public class Timestamp
{
    private readonly DateTime _utc;

    /// <summary>Creates an instant from a date and time.</summary>
    /// <param name="dateTime">Date and time. Local times are converted to UTC, and unspecified ones are taken as UTC. Fractions of a microsecond are cut off.</param>
    public Timestamp(DateTime dateTime)
    {
        DateTime utc = dateTime.Kind == DateTimeKind.Local ? dateTime.ToUniversalTime() : DateTime.SpecifyKind(dateTime, DateTimeKind.Utc);
        _utc = utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Creates an instant from its parts in UTC.</summary>
    /// <param name="year">Year, from 1 to 9999.</param>
    /// <param name="month">Month, from 1 to 12.</param>
    /// <param name="day">Day of the month, from 1.</param>
    /// <param name="hour">Hour, from 0 to 23.</param>
    /// <param name="minute">Minute, from 0 to 59.</param>
    /// <param name="second">Second, from 0 to 59.</param>
    /// <param name="microsecond">Microsecond, from 0 to 999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is outside its range.</exception>
    public Timestamp(int year, int month, int day, int hour, int minute, int second, int microsecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(microsecond);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(microsecond, 999_999);
        _utc = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(microsecond * TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>Year, from 1 to 9999.</summary>
    public int Year => _utc.Year;

    /// <summary>Month, from 1 to 12.</summary>
    public int Month => _utc.Month;

    /// <summary>Day of the month, from 1.</summary>
    public int Day => _utc.Day;

    /// <summary>Hour, from 0 to 23.</summary>
    public int Hour => _utc.Hour;

    /// <summary>Minute, from 0 to 59.</summary>
    public int Minute => _utc.Minute;

    /// <summary>Second, from 0 to 59.</summary>
    public int Second => _utc.Second;

    /// <summary>Microsecond within the second, from 0 to 999,999.</summary>
    public int Microsecond => (int)(_utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);

    /// <summary>Microseconds since 1970-01-01T00:00:00Z; negative before.</summary>
    internal long MicrosecondsSinceEpoch => (_utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>Returns the instant as a date and time in UTC.</summary>
    public DateTime ToDateTime() => _utc;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is Timestamp other && _utc == other._utc);

    /// <inheritdoc/>
    public override int GetHashCode() => _utc.GetHashCode();

    /// <summary>Formats the instant in UTC as <c>yyyy-MM-dd HH:mm:ss.ffffffZ</c>.</summary>
    public override string ToString() => _utc.ToString("yyyy-MM-dd HH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    /// <summary>Converts Spark's number of microseconds since 1970-01-01T00:00:00Z to an instant.</summary>
    /// <exception cref="InvalidCastException">The instant is outside the years 1 to 9999.</exception>
    internal static Timestamp FromMicrosecondsSinceEpoch(long microseconds)
    {
        if (
            microseconds < (DateTime.MinValue.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond
            || microseconds > (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond
        )
        {
            throw new InvalidCastException(
                $"The timestamp {microseconds} microseconds from 1970-01-01 lies outside the years 1 to 9999 that .NET knows; cast the column to a string to read it."
            );
        }

        return new Timestamp(DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond));
    }
}
