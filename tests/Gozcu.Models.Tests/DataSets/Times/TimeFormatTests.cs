using System.Globalization;
using System.Text;
using Gozcu.Models.DataSets.Times;

namespace Gozcu.Models.Tests.DataSets.Times;

[Category("Unit")]
public class TimeFormatTests
{
    [TestCase("2020-03-09 10:14:33", "2020-03-09T10:14:33.0000000Z")]
    [TestCase("2020-03-09T10:14:33Z", "2020-03-09T10:14:33.0000000Z")]
    [TestCase("2020-03-09T10:14", "2020-03-09T10:14:00.0000000Z")]
    [TestCase("2020-02-29", "2020-02-29T00:00:00.0000000Z")]
    [TestCase("2020-03-09T10:14:33.1234567+02:30", "2020-03-09T07:44:33.1234560Z")]
    [TestCase("2025-01-01 13:00:00+01", "2025-01-01T12:00:00.0000000Z")]
    [TestCase("2025-01-01T13:00:00+0100", "2025-01-01T12:00:00.0000000Z")]
    [TestCase("2025-01-01 04:00:00.123456-08", "2025-01-01T12:00:00.1234560Z")]
    [TestCase("2025-01-01T17:45:00,5+0545", "2025-01-01T12:00:00.5000000Z")]
    [TestCase("2025-01-01t12:00:00.123456789z", "2025-01-01T12:00:00.1234560Z")]
    [TestCase("2025-01-01T12:00+00", "2025-01-01T12:00:00.0000000Z")]
    [TestCase("2025-01-01 12:00:00 UTC", "2025-01-01T12:00:00.0000000Z")]
    [TestCase("2025-01-01 12:00:00.250 GMT", "2025-01-01T12:00:00.2500000Z")]
    [TestCase("2025-01-01 17:30:00 +0530", "2025-01-01T12:00:00.0000000Z")]
    [TestCase("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.9999990Z")]
    [TestCase("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000Z")]
    [TestCase("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.9999990Z")]
    public void Iso_IsReadAndWrittenBack(string text, string expected)
    {
        var read = TimeFormat.Iso.TryParse(Encoding.UTF8.GetBytes(text), out var microseconds);
        var time = DateTime.UnixEpoch.AddTicks(microseconds * 10);
        var written = new byte[IsoTime.MaxLength];
        var length = IsoTime.Format(microseconds, written);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Is.True);
            Assert.That(time.ToString("O", CultureInfo.InvariantCulture), Is.EqualTo(expected));
            Assert.That(TimeFormat.Iso.TryParse(written.AsSpan(0, length), out var again) && again == microseconds, Is.True);
        }
    }

    [TestCase("")]
    [TestCase("2020-03-09 10:14:33 ")]
    [TestCase("2021-02-29")]
    [TestCase("2020-03-09T24:00:00")]
    [TestCase("2020-03-09T10:14:60")]
    [TestCase("2020-13-09")]
    [TestCase("0000-01-01")]
    [TestCase("2020-03-09T10:14:33.")]
    [TestCase("2020-03-09T10:14:33+02:00:00")]
    [TestCase("2020-03-09T10:14:33+2")]
    [TestCase("2020-03-09T10:14:33+020")]
    [TestCase("2020-03-09T10:14:33+02-00")]
    [TestCase("2020-03-09T10:14:33+0260")]
    [TestCase("2020-03-09T10:14:33+19")]
    [TestCase("2020-03-09T10:14:33+")]
    [TestCase("20250101T120000Z")]
    [TestCase("2025-001T12:00:00Z")]
    [TestCase("2020-03-09T10:14:33Zulu")]
    [TestCase("2020-03-09T10:14:33  UTC")]
    [TestCase("2020-03-09T10:14:33 CET")]
    [TestCase("0001-01-01T00:00:00+01:00")]
    [TestCase("9999-12-31T23:59:59-01:00")]
    [TestCase("２０２０-03-09")]
    public void Iso_RefusesWhatIsNoTime(string text) => Assert.That(TimeFormat.Iso.TryParse(Encoding.UTF8.GetBytes(text), out _), Is.False);

    [TestCase("dd.MM.yyyy HH:mm", "09.03.2020 10:14", true)]
    [TestCase("dd.MM.yyyy HH:mm", "2020-03-09T10:14:00Z", true)]
    [TestCase("dd.MM.yyyy HH:mm", "9.3.2020 10:14", false)]
    [TestCase("epoch-seconds", "1583748840", true)]
    [TestCase("epoch-seconds", "1583748840.0", true)]
    [TestCase("epoch-millis", "1583748840000", true)]
    [TestCase("epoch-millis", "1583748840000.0", true)]
    [TestCase("epoch-micros", "1583748840000000", true)]
    [TestCase("epoch-micros", "1583748840000000.0", true)]
    [TestCase("epoch-seconds", "2020-03-09T11:14:00+01", true)]
    [TestCase("epoch-millis", "2020-03-09 10:14", true)]
    [TestCase("epoch-millis", "9223372036854775807", false)]
    [TestCase("epoch-seconds", "1e300", false)]
    [TestCase("epoch-millis", "15837488x", false)]
    [TestCase("epoch-millis", "1583748840000.5", false)]
    public void Format_ReadsItsOwn(string format, string text, bool valid)
    {
        Assert.That(TimeFormat.Parse(format).TryParse(Encoding.UTF8.GetBytes(text), out var microseconds), Is.EqualTo(valid));
        if (valid)
        {
            Assert.That(microseconds, Is.EqualTo(1583748840000000));
        }
    }

    [TestCase("dd.MM.yyyy hh:mm", "AM or PM")]
    [TestCase("HH:mm", "a year")]
    public void Pattern_ThatLosesTheTime_IsRefused(string pattern, string reason) =>
        Assert.That(() => TimeFormat.Parse(pattern), Throws.TypeOf<FormatException>().With.Message.Contains(reason));

    [TestCase("dd.MM.yyyy hh:mm tt", "09.03.2020 10:14 AM")]
    [TestCase("dd.MM.yyyy", "09.03.2020")]
    public void Pattern_WithHalfDaysOrWithoutHours_IsTaken(string pattern, string text) =>
        Assert.That(TimeFormat.Parse(pattern).TryParse(Encoding.UTF8.GetBytes(text), out _), Is.True);
}
