namespace Microsoft.Spark.Arrow;

/// <summary>Converts days and microseconds of Arrow and Spark, which count from 1970-01-01, to and from .NET's.</summary>
internal static class UnixEpoch
{
    public static readonly int DayNumber = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <exception cref="ArgumentOutOfRangeException">The time is outside the years 1 to 9999.</exception>
    public static DateTime ToDateTime(long microseconds, DateTimeKind kind)
    {
        const long First = -62_135_596_800_000_000;
        const long Last = 253_402_300_799_999_999;
        if (microseconds is < First or > Last)
        {
            throw new ArgumentOutOfRangeException(
                nameof(microseconds),
                microseconds,
                "The timestamp lies outside the years 1 to 9999 that DateTime holds. Read its microseconds as a long."
            );
        }

        return new DateTime(DateTime.UnixEpoch.Ticks + microseconds * TimeSpan.TicksPerMicrosecond, kind);
    }

    /// <summary>Returns the microseconds since 1970-01-01, rounded down.</summary>
    public static long ToMicroseconds(DateTime value)
    {
        var ticks = value.Ticks - DateTime.UnixEpoch.Ticks;
        return ticks >= 0
            ? ticks / TimeSpan.TicksPerMicrosecond
            : -((-ticks + TimeSpan.TicksPerMicrosecond - 1) / TimeSpan.TicksPerMicrosecond);
    }
}
