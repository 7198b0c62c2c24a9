using System.Text;
using System.Text.Json;
using Gozcu.Models.DataSets.Times;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Tests.Sending;

[TestFixture]
[Category("Unit")]
internal sealed class MeasurementTimeTests
{
    private static readonly DateTimeOffset Time = new DateTimeOffset(2026, 1, 31, 12, 30, 1, TimeSpan.Zero).AddTicks(234_5600);

    [TestCase("iso", "\"2026-01-31T12:30:01.23456Z\"")]
    [TestCase("dd.MM.yyyy HH:mm", "\"2026-01-31T12:30:01.23456Z\"")]
    [TestCase("epoch-seconds", "1769862601.23456")]
    [TestCase("epoch-millis", "1769862601234")]
    [TestCase("epoch-micros", "1769862601234560")]
    public void Format_IsWritten_SoThatTheFormatReadsIt(string format, string expected)
    {
        var timeFormat = TimeFormat.Parse(format);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            MeasurementTime.Write(json, timeFormat, Time);
        }
        var written = Encoding.UTF8.GetString(stream.ToArray());

        Assert.That(written, Is.EqualTo(expected));
        Assert.That(MeasurementTime.Text(timeFormat, Time), Is.EqualTo(expected.Trim('"')));
        Assert.That(timeFormat.TryParse(Encoding.UTF8.GetBytes(expected.Trim('"')), out var micros), Is.True);
        Assert.That(micros, Is.EqualTo(format == "epoch-millis" ? 1769862601234000 : 1769862601234560));
    }
}
