namespace Gozcu.Models.DataSets.Times;

/// <summary>Kind of a time format.</summary>
public enum TimeFormatKind
{
    /// <summary>ISO 8601: date, <c>T</c> or a space, time, an optional fraction, an optional offset (UTC without one).</summary>
    Iso,

    /// <summary>A pattern of .NET's custom date and time formats, such as <c>dd.MM.yyyy HH:mm</c>; UTC unless it holds an offset.</summary>
    Pattern,

    /// <summary>Seconds since 1970 UTC; a fraction is allowed.</summary>
    EpochSeconds,

    /// <summary>Milliseconds since 1970 UTC; a whole number, also written with a fraction of zero.</summary>
    EpochMilliseconds,

    /// <summary>Microseconds since 1970 UTC; a whole number, also written with a fraction of zero.</summary>
    EpochMicroseconds,
}
