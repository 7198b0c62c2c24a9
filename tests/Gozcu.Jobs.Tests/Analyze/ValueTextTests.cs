using Gozcu.Jobs.Analyze;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Tests.Analyze;

[TestFixture]
[Category("Unit")]
internal sealed class ValueTextTests
{
    [TestCase(new[] { 28.0, 32.5 }, new[] { "28.0", "32.5" })]
    [TestCase(new[] { 0.03391, 0.5 }, new[] { "0.0339", "0.5000" })]
    [TestCase(new[] { 12345.678, 1 }, new[] { "12,346", "1" })]
    [TestCase(new[] { 1.0, 20000.0 }, new[] { "1", "20,000" })]
    [TestCase(new[] { 1.5, 0.00001 }, new[] { "1.500", "1E-05" })]
    [TestCase(new[] { double.NaN, 0.25 }, new[] { "NaN", "0.25" })]
    [TestCase(new[] { 0.1 + 0.2, 0.4 }, new[] { "0.3", "0.4" })]
    public void Column_HasOneNumberOfDecimals(double[] values, string[] texts)
    {
        var format = ValueText.FormatOf(values.Cast<object?>());

        Assert.That(values.Select(v => format(v)), Is.EqualTo(texts));
    }

    [Test]
    public void Values_AreExactForPrograms()
    {
        object[] values = [0.1 + 0.2, 2014, new Timestamp(2026, 1, 2, 3, 4, 5, 0), new Date(2026, 1, 2), true, new[] { 1, 2 }];

        Assert.That(
            values.Select(ValueText.Exact),
            Is.EqualTo(new[] { "0.30000000000000004", "2014", "2026-01-02T03:04:05Z", "2026-01-02", "true", "[1, 2]" })
        );
        Assert.That(values.Take(3).Select(ValueText.ForPeople), Is.EqualTo(new[] { "0.3", "2014", "2026-01-02 03:04:05" }));
    }
}
