using Gozcu.Models.Evaluation;
using Gozcu.Notebooks.Formatting;

namespace Gozcu.Notebooks.Tests.Formatting;

[TestFixture]
[Category("Unit")]
internal sealed class FormatterTests
{
    [Test]
    public void Table_EscapesWhatItIsGiven()
    {
        var html = Markup.Table(
            "a<b",
            [("<script>", "x&y")],
            [
                ["<img src=x onerror=alert(1)>"],
            ],
            "1 < 2"
        );

        Assert.That(html, Does.Not.Contain("<script>").And.Not.Contain("<img"));
        Assert.That(html, Does.Contain("a&lt;b").And.Contain("&lt;script&gt;").And.Contain("x&amp;y").And.Contain("1 &lt; 2"));
    }

    [Test]
    public void Scorecard_ShowsModelThenBaselines()
    {
        var card = Scorecard.Of([0.9, 0.8, 0.1, 0.2], [true, true, false, false], threshold: 0.5);

        var html = ScorecardMarkup.Html("m 1", card);

        Assert.That(
            html,
            Does.Contain("<td>m 1</td><td>1.000</td><td>1.000</td><td>1.000</td>").And.Contain("<td>always-alarm</td><td>0.500</td>")
        );
        Assert.That(html.IndexOf("m 1", StringComparison.Ordinal), Is.LessThan(html.IndexOf("always-alarm", StringComparison.Ordinal)));
    }

    [TestCase(null, "null")]
    [TestCase(0.5, "0.5")]
    [TestCase(true, "true")]
    [TestCase(new byte[] { 1, 255 }, "0x01ff")]
    [TestCase(new[] { 1, 2 }, "[1, 2]")]
    public void Cell_IsWrittenTheSameEverywhere(object? value, string text) => Assert.That(DataFrameTable.Text(value), Is.EqualTo(text));

    [Test]
    public void LongText_IsCut() => Assert.That(DataFrameTable.Text(new string('x', 1000)), Has.Length.EqualTo(80).And.EndsWith("…"));
}
