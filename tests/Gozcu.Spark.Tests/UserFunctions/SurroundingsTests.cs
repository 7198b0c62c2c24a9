using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

/// <summary>A function gives under Spark what it gives without it, whatever it takes from its surroundings or has captured of them.</summary>
[Category("EndToEnd")]
[NonParallelizable]
internal sealed class SurroundingsTests
{
    private CultureInfo _before = CultureInfo.InvariantCulture;

    [SetUp]
    public void Keep() => _before = CultureInfo.CurrentCulture;

    [TearDown]
    public void Restore() => CultureInfo.CurrentCulture = _before;

    private static DataFrame Words => SparkFixture.Session.CreateDataFrame(["café I äpfel 21,5"]);

    [Test]
    public void Captured_AndWithoutSpark_AreTheSame()
    {
        CultureInfo german = CultureInfo.GetCultureInfo("de-DE");
        var own = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        own.NumberFormat.NumberDecimalSeparator = "'";
        TimeZoneInfo plant = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");
        Encoding turkish = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;
        Func<string, string> use = text =>
            string.Join(
                '|',
                double.Parse(text[^4..], german).ToString(own),
                plant.GetUtcOffset(DateTime.UnixEpoch.AddYears(50)),
                turkish.GetString([0xfe, 0xfd]),
                text[..4].Normalize(NormalizationForm.FormD).Replace("\u0301", "", StringComparison.Ordinal),
                CultureInfo.InvariantCulture.CompareInfo.Compare(text[7..12], "zebra") < 0,
                "I".ToLower(CultureInfo.GetCultureInfo("tr-TR"))
            );

        string result = Words.Select(Udf(use)(Col("_1"))).First().GetAs<string>(0);

        Assert.That(result, Is.EqualTo("21'5|03:00:00|şı|cafe|True|ı").And.EqualTo(use("café I äpfel 21,5")));
    }

    [Test]
    public void CurrentCulture_IsTheOneEachFunctionWasUsedUnder()
    {
        DataFrame words = Words;
        Func<string, string> use = text => text + " " + 1.5;
        Func<Column, Column> inner = Udf(use);
        Func<Column, Column> outer = Udf(use);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Column german = inner(Lit("de"));
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        Column chained = outer(german);

        Row row = words.Select(german.Alias("german"), chained.Alias("chained"), outer(Lit("en")).Alias("english")).First();

        Assert.That(row.Values, Is.EqualTo(new object[] { "de 1,5", "de 1,5 1.5", "en 1.5" }));
    }

    [Test]
    public void UdfRunner_RunsUnderTheSame_AndLeavesTheTestsCulture()
    {
        CultureInfo german = CultureInfo.GetCultureInfo("de-DE");
        CultureInfo.CurrentCulture = german;

        IReadOnlyList<string> results = UdfRunner.Run<double, string>(
            value =>
            {
                string text = value.ToString(CultureInfo.CurrentCulture);
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                return text;
            },
            [1.5]
        );

        Assert.That(results, Is.EqualTo(new[] { "1,5" }));
        Assert.That(CultureInfo.CurrentCulture, Is.SameAs(german));
    }
}
