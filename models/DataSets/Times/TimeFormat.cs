using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Gozcu.Models.DataSets.Times;

/// <summary>Format of a point in time. Parses UTF-8 text without allocating.</summary>
public sealed record TimeFormat
{
    private const long MicrosecondsPerSecond = 1_000_000;
    private const long MicrosecondsPerMillisecond = 1_000;
    private const int LongestText = 64;

    private TimeFormat(TimeFormatKind kind, string? pattern)
    {
        Kind = kind;
        Pattern = pattern;
    }

    /// <summary>ISO 8601.</summary>
    public static TimeFormat Iso { get; } = new(TimeFormatKind.Iso, null);

    /// <summary>Seconds since 1970 UTC.</summary>
    public static TimeFormat EpochSeconds { get; } = new(TimeFormatKind.EpochSeconds, null);

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public static TimeFormat EpochMilliseconds { get; } = new(TimeFormatKind.EpochMilliseconds, null);

    /// <summary>Microseconds since 1970 UTC.</summary>
    public static TimeFormat EpochMicroseconds { get; } = new(TimeFormatKind.EpochMicroseconds, null);

    /// <summary>Kind of the format.</summary>
    public TimeFormatKind Kind { get; }

    /// <summary>Pattern of .NET's custom formats if <see cref="Kind"/> is <see cref="TimeFormatKind.Pattern"/>, else null.</summary>
    public string? Pattern { get; }

    /// <summary>True if times are numbers rather than texts.</summary>
    public bool IsNumber => Kind is TimeFormatKind.EpochSeconds or TimeFormatKind.EpochMilliseconds or TimeFormatKind.EpochMicroseconds;

    /// <summary>Parses a format's name (<c>iso</c>, <c>epoch-seconds</c>, <c>epoch-millis</c>, <c>epoch-micros</c>) or pattern.</summary>
    /// <exception cref="FormatException">The text is neither a name nor a pattern that can read back a date it has written.</exception>
    public static TimeFormat Parse(string text) =>
        text switch
        {
            "iso" => Iso,
            "epoch-seconds" => EpochSeconds,
            "epoch-millis" => EpochMilliseconds,
            "epoch-micros" => EpochMicroseconds,
            _ => new TimeFormat(TimeFormatKind.Pattern, CheckPattern(text)),
        };

    /// <summary>Parses a time in this format, or in ISO 8601, which is always accepted.</summary>
    /// <param name="text">Text in UTF-8.</param>
    /// <param name="microseconds">Microseconds since 1970 UTC.</param>
    /// <returns>False if the text is no time of this format or lies outside the years 1 to 9999.</returns>
    public bool TryParse(ReadOnlySpan<byte> text, out long microseconds) =>
        Kind switch
        {
            TimeFormatKind.Iso => IsoTime.TryParse(text, out microseconds),
            TimeFormatKind.Pattern => TryParsePattern(text, out microseconds) || IsoTime.TryParse(text, out microseconds),
            TimeFormatKind.EpochSeconds => TryParseNumber(text, MicrosecondsPerSecond, out microseconds)
                || IsoTime.TryParse(text, out microseconds),
            TimeFormatKind.EpochMilliseconds => TryParseNumber(text, MicrosecondsPerMillisecond, out microseconds)
                || IsoTime.TryParse(text, out microseconds),
            _ => TryParseNumber(text, 1, out microseconds) || IsoTime.TryParse(text, out microseconds),
        };

    private static string CheckPattern(string pattern)
    {
        var sample = new DateTimeOffset(2003, 4, 5, 13, 14, 15, TimeSpan.Zero);
        if (!pattern.Contains("yy", StringComparison.Ordinal) || !pattern.Contains('d', StringComparison.Ordinal))
        {
            throw new FormatException("a pattern needs at least a year (yyyy), a month (MM) and a day (dd)");
        }
        var written = sample.ToString(pattern, CultureInfo.InvariantCulture);
        var read = DateTimeOffset.ParseExact(written, pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if (read.UtcDateTime.Date != sample.UtcDateTime.Date)
        {
            throw new FormatException("the pattern does not give back the date it has written");
        }
        if (read.UtcDateTime.Hour == sample.Hour - 12)
        {
            throw new FormatException("hours from 1 to 12 (hh) need AM or PM (tt); hours from 0 to 23 are HH");
        }
        return pattern;
    }

    private bool TryParsePattern(ReadOnlySpan<byte> text, out long microseconds)
    {
        microseconds = 0;
        Span<char> characters = stackalloc char[LongestText];
        if (text.Length > LongestText || !Encoding.UTF8.TryGetChars(text, characters, out var written))
        {
            return false;
        }
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTime.TryParseExact(characters[..written], Pattern, CultureInfo.InvariantCulture, styles, out var time))
        {
            return false;
        }
        microseconds = (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
        return true;
    }

    /// <summary>Parses a number of units since 1970: seconds with a fraction, other units whole. A fraction of zero is common: programs write columns with gaps so.</summary>
    private static bool TryParseNumber(ReadOnlySpan<byte> text, long microsecondsPerUnit, out long microseconds)
    {
        microseconds = 0;
        if (!Utf8Parser.TryParse(text, out decimal units, out var consumed) || consumed != text.Length)
        {
            return false;
        }
        if (units < IsoTime.MinMicroseconds / microsecondsPerUnit || units > IsoTime.MaxMicroseconds / microsecondsPerUnit)
        {
            return false;
        }
        microseconds = (long)decimal.Round(units * microsecondsPerUnit);
        return microsecondsPerUnit == MicrosecondsPerSecond || units == decimal.Truncate(units);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Kind switch
        {
            TimeFormatKind.Iso => "iso",
            TimeFormatKind.EpochSeconds => "epoch-seconds",
            TimeFormatKind.EpochMilliseconds => "epoch-millis",
            TimeFormatKind.EpochMicroseconds => "epoch-micros",
            _ => Pattern!,
        };
}
