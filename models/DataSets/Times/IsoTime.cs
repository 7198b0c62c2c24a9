namespace Gozcu.Models.DataSets.Times;

/// <summary>Reads and writes ISO 8601 times as UTF-8 bytes and microseconds since 1970 UTC, without allocating.</summary>
public static class IsoTime
{
    /// <summary>Smallest time: 0001-01-01T00:00:00Z.</summary>
    public const long MinMicroseconds = -62_135_596_800_000_000;

    /// <summary>Largest time: 9999-12-31T23:59:59.999999Z.</summary>
    public const long MaxMicroseconds = 253_402_300_799_999_999;

    /// <summary>Largest number of bytes that <see cref="Format"/> writes.</summary>
    public const int MaxLength = 27;

    private const long SecondsToMicroseconds = 1_000_000;

    /// <summary>
    /// Parses <c>yyyy-MM-dd</c>, then optionally <c>T</c>, <c>t</c> or a space and <c>HH:mm</c>, optionally <c>:ss</c> and a fraction after a point or a comma
    /// (digits after the sixth are dropped), optionally a space, optionally <c>Z</c>, <c>UTC</c>, <c>GMT</c> or an offset <c>±HH:mm</c>, <c>±HHmm</c> or
    /// <c>±HH</c>. A time without an offset is UTC. A date alone means its midnight.
    /// </summary>
    /// <param name="text">Text in UTF-8.</param>
    /// <param name="microseconds">Microseconds since 1970 UTC.</param>
    /// <returns>False if the text has another form or lies outside the years 1 to 9999.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out long microseconds)
    {
        microseconds = 0;
        if (
            text.Length < 10
            || !TryDigits(text, 0, 4, out var year)
            || !TryDigits(text, 5, 2, out var month)
            || !TryDigits(text, 8, 2, out var day)
            || text[4] != '-'
            || text[7] != '-'
            || year < 1
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }
        var result =
            (new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
        if (text.Length > 10)
        {
            if (text[10] is not ((byte)'T' or (byte)'t' or (byte)' ') || !TryTime(text[11..], out var timeOfDay, out var used))
            {
                return false;
            }
            if (!TryOffset(text[(11 + used)..], out var offset))
            {
                return false;
            }
            result += timeOfDay - offset;
        }
        microseconds = result;
        return result is >= MinMicroseconds and <= MaxMicroseconds;
    }

    /// <summary>Writes <c>yyyy-MM-ddTHH:mm:ss.ffffffZ</c>. The fraction has three digits, or six if needed.</summary>
    /// <param name="microseconds">Microseconds since 1970 UTC, from <see cref="MinMicroseconds"/> to <see cref="MaxMicroseconds"/>.</param>
    /// <param name="destination">Destination of the text in UTF-8; at least <see cref="MaxLength"/> bytes.</param>
    /// <returns>Number of bytes written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside the years 1 to 9999.</exception>
    public static int Format(long microseconds, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(microseconds, MinMicroseconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(microseconds, MaxMicroseconds);
        var time = new DateTime(DateTime.UnixEpoch.Ticks + microseconds * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
        var (year, month, day) = time;
        Write(destination, 0, 4, year);
        destination[4] = (byte)'-';
        Write(destination, 5, 2, month);
        destination[7] = (byte)'-';
        Write(destination, 8, 2, day);
        destination[10] = (byte)'T';
        Write(destination, 11, 2, time.Hour);
        destination[13] = (byte)':';
        Write(destination, 14, 2, time.Minute);
        destination[16] = (byte)':';
        Write(destination, 17, 2, time.Second);
        destination[19] = (byte)'.';
        Write(destination, 20, 3, time.Millisecond);
        var length = 23;
        if (time.Microsecond != 0)
        {
            Write(destination, 23, 3, time.Microsecond);
            length = 26;
        }
        destination[length] = (byte)'Z';
        return length + 1;
    }

    private static void Write(Span<byte> destination, int start, int digits, int value)
    {
        for (var i = start + digits - 1; i >= start; i--)
        {
            destination[i] = (byte)('0' + value % 10);
            value /= 10;
        }
    }

    private static bool TryTime(ReadOnlySpan<byte> text, out long microseconds, out int used)
    {
        microseconds = 0;
        used = 5;
        if (text.Length < 5 || !TryDigits(text, 0, 2, out var hour) || text[2] != ':' || !TryDigits(text, 3, 2, out var minute))
        {
            return false;
        }
        var second = 0;
        long fraction = 0;
        if (text.Length > 5 && text[5] == ':')
        {
            if (!TryDigits(text, 6, 2, out second))
            {
                return false;
            }
            used = 8;
            if (text.Length > 8 && text[8] is (byte)'.' or (byte)',' && !TryFraction(text[9..], out fraction, ref used))
            {
                return false;
            }
        }
        microseconds = (hour * 3600L + minute * 60L + second) * SecondsToMicroseconds + fraction;
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, out long microseconds, ref int used)
    {
        microseconds = 0;
        var digits = 0;
        while (digits < text.Length && text[digits] is >= (byte)'0' and <= (byte)'9')
        {
            if (digits < 6)
            {
                microseconds = microseconds * 10 + (text[digits] - '0');
            }
            digits++;
        }
        for (var i = digits; i < 6; i++)
        {
            microseconds *= 10;
        }
        used += 1 + digits;
        return digits is > 0 and <= 12;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out long microseconds)
    {
        microseconds = 0;
        if (text.IsEmpty)
        {
            return true;
        }
        if (text[0] == ' ')
        {
            text = text[1..];
        }
        if (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z' || text.SequenceEqual("UTC"u8) || text.SequenceEqual("GMT"u8))
        {
            return true;
        }
        var minutesAt = text.Length switch
        {
            3 => 0,
            5 => 3,
            6 when text[3] == ':' => 4,
            _ => -1,
        };
        var minutes = 0;
        if (
            minutesAt < 0
            || text[0] is not ((byte)'+' or (byte)'-')
            || !TryDigits(text, 1, 2, out var hours)
            || (minutesAt > 0 && !TryDigits(text, minutesAt, 2, out minutes))
            || hours > 18
            || minutes > 59
        )
        {
            return false;
        }
        microseconds = (hours * 60L + minutes) * 60 * SecondsToMicroseconds * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, int start, int count, out int value)
    {
        value = 0;
        if (text.Length < start + count)
        {
            return false;
        }
        foreach (var digit in text.Slice(start, count))
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
            value = value * 10 + (digit - '0');
        }
        return true;
    }
}
