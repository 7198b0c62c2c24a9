using Gozcu.Jobs.Analyze;

namespace Gozcu.Jobs.Tests.Analyze;

[TestFixture]
[Category("Unit")]
internal sealed class CsvCellTests
{
    [TestCase("=1+1", "'=1+1")]
    [TestCase("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [TestCase("+49 30 1234", "'+49 30 1234")]
    [TestCase("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("\r=1", "'\r=1")]
    [TestCase("\n=1", "'\n=1")]
    [TestCase("  =1", "'  =1")]
    [TestCase("＝1", "'＝1")]
    [TestCase("-", "'-")]
    [TestCase("-NaN", "'-NaN")]
    [TestCase("-1e999", "'-1e999")]
    [TestCase("-3.5", "-3.5")]
    [TestCase("+7", "+7")]
    [TestCase("-1.5e-3", "-1.5e-3")]
    [TestCase("a=b", "a=b")]
    [TestCase("", "")]
    [TestCase("pump 3", "pump 3")]
    public void Text_ThatASpreadsheetWouldCompute_HasAnApostrophe(string text, string cell) =>
        Assert.That(CsvCell.OfText(text), Is.EqualTo(cell));

    [TestCase(-3.5, "-3.5")]
    [TestCase(-3, "-3")]
    [TestCase(double.NegativeInfinity, "-Infinity")]
    public void Number_StaysANumber(object number, string cell) => Assert.That(CsvCell.Of(number), Is.EqualTo(cell));
}
