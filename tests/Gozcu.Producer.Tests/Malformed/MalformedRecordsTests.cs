using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gozcu.Models.DataSets;
using Gozcu.Producer.Malformed;

namespace Gozcu.Producer.Tests.Malformed;

[TestFixture]
[Category("Unit")]
internal sealed class MalformedRecordsTests
{
    private static readonly DataSetDefinition Machine = new DataSetCatalog().Open("ai4i2020");
    private static readonly DataSetDefinition Stations = new DataSetCatalog().Open("iot");
    private static readonly byte[] Reading = Encoding.UTF8.GetBytes(
        """{"udi":1,"product_id":"M14860","type":"M","air_temperature":298.1,"process_temperature":308.6,"rotational_speed":1551,"torque":42.8,"tool_wear":0,"machine_failure":0}"""
    );
    private static readonly byte[] StationReading = Encoding.UTF8.GetBytes(
        """{"station":"s","time":"2026-01-01T00:00:00Z","temperature":25,"fault":0}"""
    );

    [Test]
    public void Kinds_AreThoseTheDataSetHasFieldsFor()
    {
        Assert.That(
            new MalformedRecords(Machine, 1).Kinds,
            Is.EquivalentTo(Enum.GetValues<MalformedKind>().Except([MalformedKind.BadTime]))
        );
        Assert.That(
            new MalformedRecords(Stations, 1).Kinds,
            Is.EquivalentTo(Enum.GetValues<MalformedKind>().Except([MalformedKind.UnknownCategory]))
        );
    }

    [Test]
    public void Kinds_TakeTurns_AndAreCounted()
    {
        var records = new MalformedRecords(Machine, 1);
        for (var i = 0; i < 2 * records.Kinds.Count; i++)
        {
            records.Next(Reading);
        }

        Assert.That(records.Counts.Keys, Is.EquivalentTo(records.Kinds));
        Assert.That(records.Counts.Values, Has.All.EqualTo(2));
    }

    [Test]
    public void SameSeed_GivesTheSameRecords()
    {
        var first = new MalformedRecords(Machine, 3);
        var second = new MalformedRecords(Machine, 3);

        Assert.That(
            Enumerable.Range(0, 50).Select(_ => first.Next(Reading)),
            Is.EqualTo(Enumerable.Range(0, 50).Select(_ => second.Next(Reading)))
        );
    }

    [Test]
    public void RecordWithoutTheFieldToBreak_IsCutAndCountedAsThat()
    {
        var records = new MalformedRecords(Stations, 1);
        for (var i = 0; i < records.Kinds.Count; i++)
        {
            Assert.That(() => records.Next("""{"fault":0}"""u8), Throws.Nothing);
        }

        Assert.That(records.Counts[MalformedKind.Truncated], Is.EqualTo(6));
    }

    [TestCase(MalformedKind.EmptyValue)]
    [TestCase(MalformedKind.NotJson)]
    [TestCase(MalformedKind.Truncated)]
    [TestCase(MalformedKind.NotANumber)]
    public void WhatIsNotJson_IsNot(MalformedKind kind) =>
        Assert.That(() => JsonNode.Parse(Make(Machine, kind, Reading)), Throws.InstanceOf<JsonException>());

    [Test]
    public void NullValue_IsNull() => Assert.That(new MalformedRecords(Machine, 1).Make(MalformedKind.NullValue, Reading, out _), Is.Null);

    [Test]
    public void NotAnObject_IsAList() =>
        Assert.That(JsonNode.Parse(Make(Machine, MalformedKind.NotAnObject, Reading)), Is.InstanceOf<JsonArray>());

    [Test]
    public void NotUtf8_IsNot() =>
        Assert.That(
            () => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Make(Machine, MalformedKind.NotUtf8, Reading)),
            Throws.InstanceOf<DecoderFallbackException>()
        );

    [Test]
    public void OtherKinds_DifferFromTheGoodRecordInOneField(
        [Values(MalformedKind.MissingField, MalformedKind.WrongType, MalformedKind.OutOfRange, MalformedKind.UnknownCategory)]
            MalformedKind kind
    )
    {
        var good = JsonNode.Parse(Reading)!.AsObject();
        var bad = JsonNode.Parse(Make(Machine, kind, Reading))!.AsObject();

        var changed = good.Where(p => bad[p.Key]?.ToJsonString() != p.Value!.ToJsonString()).Select(p => p.Key).ToList();

        Assert.That(changed, Has.Count.EqualTo(1));
        var column = Machine.Column(changed[0]);
        switch (kind)
        {
            case MalformedKind.MissingField:
                Assert.That(bad.ContainsKey(column.Name), Is.False);
                Assert.That(column.Nullable, Is.False);
                break;
            case MalformedKind.WrongType:
                Assert.That(column.IsNumeric && bad[column.Name]!.GetValueKind() == JsonValueKind.String, Is.True);
                break;
            case MalformedKind.OutOfRange:
                var value = bad[column.Name]!.GetValue<double>();
                Assert.That(value < (column.Min ?? double.MinValue) || value > (column.Max ?? double.MaxValue), Is.True);
                break;
            default:
                Assert.That(column.Values, Does.Not.Contain(bad[column.Name]!.GetValue<string>()));
                break;
        }
    }

    [Test]
    public void BadTime_IsNoTime()
    {
        var bad = JsonNode.Parse(Make(Stations, MalformedKind.BadTime, StationReading))!;

        Assert.That(Stations.Time!.Format.TryParse(Encoding.UTF8.GetBytes(bad["time"]!.GetValue<string>()), out _), Is.False);
    }

    private static byte[] Make(DataSetDefinition dataSet, MalformedKind kind, byte[] good)
    {
        var value = new MalformedRecords(dataSet, 1).Make(kind, good, out var made);
        Assert.That(made, Is.True);
        return value!;
    }
}
