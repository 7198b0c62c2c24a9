using System.Text;
using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;
using Gozcu.Models.Tests.DataSets;

namespace Gozcu.Models.Tests.Measurements;

[Category("Unit")]
public class LabelReaderTests
{
    [TestCase("column: failed", "failed", "1", true)]
    [TestCase("column: failed", "failed", "0", false)]
    [TestCase("column: failed", "failed", "null", null)]
    [TestCase("column: failed\n  positive: 0", "failed", "0", true)]
    [TestCase("column: open", "open", "true", true)]
    [TestCase("column: open\n  positive: false", "open", "true", false)]
    public void Label_IsReadByItsType(string label, string field, string value, bool? expected)
    {
        var text = SampleDefinition
            .Text.Replace("column: failed\ncleaning", $"{label}\ncleaning", StringComparison.Ordinal)
            .Replace("  - open\n", "", StringComparison.Ordinal)
            .Replace("    - { column: failed, action: reject }\n", "", StringComparison.Ordinal);
        var dataSet = DataSetDefinition.Parse(text, "pumps.yaml");
        Assert.That(Read(dataSet, field, value), Is.EqualTo(expected));
    }

    [Test]
    public void DataSetWithoutLabel_HasNone()
    {
        var text = SampleDefinition
            .Text.Replace("label:\n  column: failed\n", "", StringComparison.Ordinal)
            .Replace("method: stratified", "method: time", StringComparison.Ordinal);
        Assert.That(Read(DataSetDefinition.Parse(text, "pumps.yaml"), "failed", "1"), Is.Null);
    }

    private static bool? Read(DataSetDefinition dataSet, string field, string value)
    {
        var batch = new MeasurementBatch(dataSet);
        var record = $$"""{"pump":"p","at":"2020-03-09","kind":"small","speed":1,"{{field}}":{{value}}}""";
        Assert.That(new MeasurementJsonReader(batch).TryAdd(Encoding.UTF8.GetBytes(record), out var rejection), Is.True, rejection.Message);
        return new LabelReader(dataSet).Read(batch, 0);
    }
}
