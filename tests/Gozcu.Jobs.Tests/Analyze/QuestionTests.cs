using Gozcu.Jobs.Analyze;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Tests.Analyze;

[TestFixture]
[Category("Unit")]
internal sealed class QuestionTests
{
    [Test]
    public void Header_IsReadWhole()
    {
        var question = Question.Parse(
            """
            -- Which pumps fail?
            -- The explanation goes on
            -- over two lines.
            --
            -- A second paragraph.
            -- tables: clean, scored

            -- param: least int = 5 rows at least
            -- param: kind string = 'it''s small'
            -- chart: bars pump failures color=kind title="Failures by pump" size=640x200 bins=12
            SELECT * FROM clean WHERE kind = :kind AND rows > :least -- param: not one
            """,
            "/questions/07-which-pumps.sql"
        );

        Assert.That(question.Name, Is.EqualTo("which-pumps"));
        Assert.That(question.Title, Is.EqualTo("Which pumps fail?"));
        Assert.That(question.Explanation, Is.EqualTo(new[] { "The explanation goes on over two lines.", "A second paragraph." }));
        Assert.That(question.Tables, Is.EqualTo(new[] { "clean", "scored" }));
        Assert.That(
            question.Parameters,
            Is.EqualTo(
                new[]
                {
                    new QuestionParameter("least", ParameterType.Int, "5", "rows at least"),
                    new QuestionParameter("kind", ParameterType.String, "it's small", ""),
                }
            )
        );
        var chart = question.Chart!;
        Assert.That(chart.Columns, Is.EqualTo(new[] { "pump", "failures" }));
        Assert.That(
            (chart.Kind, chart.Color, chart.Title, chart.Width, chart.Height, chart.Bins, chart.Line),
            Is.EqualTo((QuestionChartKind.Bars, "kind", "Failures by pump", 640, 200, 12, 10))
        );
    }

    [TestCase(1, "the first line must be a comment", "SELECT 1")]
    [TestCase(2, "there is no table 'raw', only clean, rejected, parts, scored", "-- Q", "-- tables: raw", "SELECT 1")]
    [TestCase(2, "the header has no 'chrat:'", "-- Q", "-- chrat: bars a b", "SELECT 1")]
    [TestCase(3, "there is a chart already", "-- Q", "-- chart: line a b", "-- chart: line a b", "SELECT 1")]
    [TestCase(2, "must be 'param: NAME TYPE = VALUE description'", "-- Q", "-- param: n int", "SELECT :n")]
    [TestCase(2, "is of type money, but must be one of int, bigint, double", "-- Q", "-- param: n money = 1", "SELECT :n")]
    [TestCase(2, "parameter n is 'x', but must be a whole number of 32 bits", "-- Q", "-- param: n int = x", "SELECT :n")]
    [TestCase(3, "parameter n is there twice", "-- Q", "-- param: n int = 1", "-- param: n int = 1", "SELECT :n")]
    [TestCase(null, "parameter n is declared, but the query has no :n", "-- Q", "-- param: n int = 1", "SELECT :nn")]
    [TestCase(2, "must begin with one of bars, line", "-- Q", "-- chart: pie a", "SELECT 1")]
    [TestCase(2, "scatter is drawn of 1 columns, but takes 2", "-- Q", "-- chart: scatter a", "SELECT 1")]
    [TestCase(2, "a chart has no 'colour='", "-- Q", "-- chart: bars a b colour=c", "SELECT 1")]
    [TestCase(2, "size is big", "-- Q", "-- chart: bars a b size=big", "SELECT 1")]
    [TestCase(null, "there is no query", "-- Q", "-- only comments")]
    public void WrongHeader_IsNamedWithItsLine(int? line, string message, params string[] lines) =>
        Assert.That(
            () => Question.Parse(string.Join('\n', lines), "q.sql"),
            Throws.TypeOf<QuestionException>().With.Message.Contains(message).And.Property("Line").EqualTo(line)
        );

    [TestCase(ParameterType.Int, "-7", -7)]
    [TestCase(ParameterType.Bigint, "5000000000", 5_000_000_000L)]
    [TestCase(ParameterType.Double, "1.5e3", 1500.0)]
    [TestCase(ParameterType.String, "1' OR '1'='1", "1' OR '1'='1")]
    [TestCase(ParameterType.Boolean, "true", true)]
    public void Value_IsOfItsType(ParameterType type, string text, object value) =>
        Assert.That(new QuestionParameter("p", type, "", "").Read(text), Is.EqualTo(value));

    [Test]
    public void TimesAndDays_AreUtc()
    {
        Assert.That(new QuestionParameter("p", ParameterType.Date, "", "").Read("2024-02-29"), Is.EqualTo(new Date(2024, 2, 29)));
        Assert.That(
            new QuestionParameter("p", ParameterType.Timestamp, "", "").Read("2026-01-01T01:30:00+01:00"),
            Is.EqualTo(new Timestamp(2026, 1, 1, 0, 30, 0, 0))
        );
    }

    [TestCase(ParameterType.Int, "2147483648")]
    [TestCase(ParameterType.Int, "1; DROP TABLE clean")]
    [TestCase(ParameterType.Bigint, "1.0")]
    [TestCase(ParameterType.Double, "NaN")]
    [TestCase(ParameterType.Double, "1,5,x")]
    [TestCase(ParameterType.Boolean, "1")]
    [TestCase(ParameterType.Date, "29.02.2024")]
    [TestCase(ParameterType.Date, "2023-02-29")]
    [TestCase(ParameterType.Timestamp, "yesterday")]
    public void ValueOfAnotherType_IsRefused(ParameterType type, string text) =>
        Assert.That(
            () => new QuestionParameter("p", type, "", "").Read(text),
            Throws.TypeOf<FormatException>().With.Message.Contains($"parameter p is '{text}'")
        );
}
