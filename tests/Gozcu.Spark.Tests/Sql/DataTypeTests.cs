using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql;

[Category("Unit")]
public sealed class DataTypeTests
{
    [TestCase("\"integer\"", "integer")]
    [TestCase("\"decimal(38,18)\"", "decimal(38,18)")]
    [TestCase("\"timestamp_ntz\"", "timestamp_ntz")]
    [TestCase("\"interval day to second\"", "interval day to second")]
    [TestCase("\"interval year\"", "interval year")]
    [TestCase("""{"type":"array","elementType":"double","containsNull":false}""", "array<double>")]
    [TestCase("""{"type":"map","keyType":"string","valueType":"long","valueContainsNull":true}""", "map<string,long>")]
    [TestCase(
        """{"type":"struct","fields":[{"name":"a\"b","type":"short","nullable":false,"metadata":{"k":[1,{"x":"ü"}]}}]}""",
        "struct<a\"b:short>"
    )]
    [TestCase("""{"type":"udt","class":"a.B","pyClass":"c.D","sqlType":"integer"}""", "integer")]
    public void Json_RoundTrips(string json, string simple)
    {
        DataType type = DataType.ParseDataType(json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(type.Json, Is.EqualTo(json));
            Assert.That(type.SimpleString, Is.EqualTo(simple));
            Assert.That(DataType.ParseDataType(type.Json), Is.EqualTo(type));
        }
    }

    [TestCase("")]
    [TestCase("integer")]
    [TestCase("\"nothing\"")]
    [TestCase("{}")]
    [TestCase("""{"type":"array"}""")]
    public void OtherText_IsRefused(string json) => Assert.That(() => DataType.ParseDataType(json), Throws.TypeOf<FormatException>());

    [Test]
    public void Timestamp_KeepsMicroseconds()
    {
        var timestamp = new Timestamp(1969, 12, 31, 23, 59, 59, 999_999);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(timestamp.MicrosecondsSinceEpoch, Is.EqualTo(-1));
            Assert.That(Timestamp.FromMicrosecondsSinceEpoch(-1), Is.EqualTo(timestamp));
            Assert.That(timestamp.ToString(), Is.EqualTo("1969-12-31 23:59:59.999999Z"));
            Assert.That(() => Timestamp.FromMicrosecondsSinceEpoch(long.MaxValue), Throws.TypeOf<InvalidCastException>());
            Assert.That(() => Date.FromDaysSinceEpoch(int.MaxValue), Throws.TypeOf<InvalidCastException>());
        }
    }
}
