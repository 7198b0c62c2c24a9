using System.Globalization;
using System.Text.Json;
using Gozcu.Models.DataSets.Times;

namespace Gozcu.Producer.Sending;

/// <summary>Writes the time of a measurement: as a number if the data set uses one, else in ISO 8601, which every reader of measurements accepts.</summary>
internal static class MeasurementTime
{
    private const string Iso = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    public static void Write(Utf8JsonWriter json, TimeFormat format, DateTimeOffset time)
    {
        if (format.IsNumber)
        {
            json.WriteRawValue(Text(format, time));
            return;
        }
        Span<char> text = stackalloc char[32];
        time.UtcDateTime.TryFormat(text, out var length, Iso, CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..length]);
    }

    public static string Text(TimeFormat format, DateTimeOffset time)
    {
        var micros = (time.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
        return format.Kind switch
        {
            TimeFormatKind.EpochSeconds => (micros / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture),
            TimeFormatKind.EpochMilliseconds => (micros / 1_000).ToString(CultureInfo.InvariantCulture),
            TimeFormatKind.EpochMicroseconds => micros.ToString(CultureInfo.InvariantCulture),
            _ => time.UtcDateTime.ToString(Iso, CultureInfo.InvariantCulture),
        };
    }
}
