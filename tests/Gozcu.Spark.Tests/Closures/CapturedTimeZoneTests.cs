using Microsoft.Spark.Closures;
using Microsoft.Spark.Closures.Described;

namespace Gozcu.Spark.Tests.Closures;

/// <summary>Time zones have on the other side the offsets that they have here, whatever its database says.</summary>
[Category("Unit")]
public sealed class CapturedTimeZoneTests
{
    private static readonly DateTime[] s_times =
    [
        .. Enumerable.Range(0, 5000).Select(i => new DateTime(1890, 1, 1, 0, 30, 0, DateTimeKind.Utc).AddDays(i * 13)),
    ];

    [Test]
    public void EverySystemZone_IsThisMachinesOwn()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones();
        Assert.That(zones, Has.Count.GreaterThan(300));
        foreach (TimeZoneInfo zone in zones)
        {
            Assert.That(Travel(zone), Is.EqualTo(zone));
            Assert.That(Travel(zone).DisplayName, Is.EqualTo(zone.DisplayName));
        }
    }

    [Test]
    public void EverySystemZone_MadeOfItsRulesAlone_HasTheSameOffsets()
    {
        foreach (TimeZoneInfo zone in TimeZoneInfo.GetSystemTimeZones())
        {
            TimeZoneInfo copy = TimeZoneDescription.Make(zone.Id, zone.HasIanaId, names: null, TimeZoneDescription.RulesOf(zone));
            Assert.That(copy.HasSameRules(zone), zone.Id);
            Assert.That(s_times.Select(copy.GetUtcOffset), Is.EqualTo(s_times.Select(zone.GetUtcOffset)), zone.Id);
            Assert.That(s_times.Select(copy.IsDaylightSavingTime), Is.EqualTo(s_times.Select(zone.IsDaylightSavingTime)), zone.Id);
            Assert.That(copy.DisplayName, Is.EqualTo(zone.DisplayName));
            Assert.That(copy.GetAdjustmentRules(), Is.EqualTo(zone.GetAdjustmentRules()), zone.Id);
        }
    }

    [Test]
    public void CustomZone_KeepsNamesAndRules()
    {
        TimeZoneInfo.AdjustmentRule summer = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(2000, 1, 1),
            new DateTime(2030, 12, 31),
            TimeSpan.FromMinutes(45),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 4, 2, DayOfWeek.Tuesday),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 30, 0), 10, 7)
        );
        TimeZoneInfo plant = TimeZoneInfo.CreateCustomTimeZone(
            "plant 7",
            TimeSpan.FromMinutes(-95),
            "Plant [7]; night",
            "winter",
            "summer",
            [summer]
        );
        TimeZoneInfo plain = TimeZoneInfo.CreateCustomTimeZone("Europe/Berlin", TimeSpan.FromHours(5), "not Berlin", "x");

        TimeZoneInfo copy = Travel(plant);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(copy, Is.EqualTo(plant));
            Assert.That(copy.DisplayName, Is.EqualTo("Plant [7]; night"));
            Assert.That((copy.StandardName, copy.DaylightName), Is.EqualTo(("winter", "summer")));
            Assert.That(s_times.Select(copy.GetUtcOffset), Is.EqualTo(s_times.Select(plant.GetUtcOffset)));
            Assert.That(copy.GetUtcOffset(new DateTime(2020, 7, 1, 0, 0, 0, DateTimeKind.Utc)), Is.EqualTo(TimeSpan.FromMinutes(-50)));
            Assert.That(Travel(plain).BaseUtcOffset, Is.EqualTo(TimeSpan.FromHours(5)));
            Assert.That(Travel(plain).DisplayName, Is.EqualTo("not Berlin"));
        }
    }

    [Test]
    public void LocalZone_StaysTheLocalOne()
    {
        Assert.That(Travel(TimeZoneInfo.Local), Is.SameAs(TimeZoneInfo.Local));
        Assert.That(Travel(TimeZoneInfo.Utc), Is.SameAs(TimeZoneInfo.Utc));
    }

    private static TimeZoneInfo Travel(TimeZoneInfo value) =>
        ((Func<TimeZoneInfo>)ClosureReader.Read(ClosureWriter.Write(() => value, "f")))();
}
