using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>An instant with microseconds, read as UTC; the years 1 to 9999.</summary>
public class Timestamp
{
    private readonly DateTime _utc;

    /// <summary>The instant of a date and time.</summary>
    /// <param name="dateTime">Local times are converted to UTC; times of unspecified kind are taken as UTC. Anything below a microsecond is cut.</param>
    public Timestamp(DateTime dateTime)
    {
        DateTime utc = dateTime.Kind == DateTimeKind.Local ? dateTime.ToUniversalTime() : DateTime.SpecifyKind(dateTime, DateTimeKind.Utc);
        _utc = utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>An instant by its parts in UTC.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">From 1.</param>
    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    /// <param name="second">0 to 59.</param>
    /// <param name="microsecond">0 to 999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is outside its range.</exception>
    public Timestamp(int year, int month, int day, int hour, int minute, int second, int microsecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(microsecond);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(microsecond, 999_999);
        _utc = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(microsecond * TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => _utc.Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => _utc.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => _utc.Day;

    /// <summary>The hour, 0 to 23.</summary>
    public int Hour => _utc.Hour;

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute => _utc.Minute;

    /// <summary>The second, 0 to 59.</summary>
    public int Second => _utc.Second;

    /// <summary>The microsecond within the second, 0 to 999,999.</summary>
    public int Microsecond => (int)(_utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);

    /// <summary>Microseconds since 1970-01-01T00:00:00Z, negative before.</summary>
    internal long MicrosecondsSinceEpoch => (_utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The instant as a UTC date and time.</summary>
    public DateTime ToDateTime() => _utc;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is Timestamp other && _utc == other._utc);

    /// <inheritdoc/>
    public override int GetHashCode() => _utc.GetHashCode();

    /// <summary>The instant in UTC as <c>yyyy-MM-dd HH:mm:ss.ffffffZ</c>.</summary>
    public override string ToString() => _utc.ToString("yyyy-MM-dd HH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    /// <summary>An instant from Spark's count of microseconds since 1970-01-01T00:00:00Z.</summary>
    /// <exception cref="InvalidCastException">The instant lies outside the years 1 to 9999.</exception>
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
