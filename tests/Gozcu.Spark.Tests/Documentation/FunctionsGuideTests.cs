using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Documentation;

/// <summary>The snippets of docs/functions.md, compiled and run.</summary>
[Category("EndToEnd")]
internal sealed class FunctionsGuideTests
{
    private static SparkSession Spark => SparkFixture.Session;

    private static DataFrame Readings =>
        Spark.Sql("SELECT * FROM VALUES ('a', 71.5D, 3.0D), ('a', 64.0D, NULL), ('b', 12.5D, 1.0D) AS t(machine, celsius, load)");

    [Test]
    public void Blocks_AreTheSnippetsOfThisFile() =>
        Assert.That(GuideSnippets.BlocksOf("docs/functions.md"), Is.EquivalentTo(GuideSnippets.RegionsOf("FunctionsGuideTests.cs")));

    [Test]
    public void RowFunction()
    {
        DataFrame readings = Readings;

        #region guide
        double limit = 60;
        Func<Column, Column> isHot = Udf<double, bool>(celsius => celsius > limit);
        DataFrame hot = readings.Filter(isHot(Col("celsius")));
        #endregion

        Assert.That(hot.Count(), Is.EqualTo(2));
    }

    [Test]
    public void RowFunctionOverNulls()
    {
        DataFrame readings = Readings;

        #region guide
        Func<Column, Column, Column> perLoad = Udf<double, double?, double?>((celsius, load) => load > 0 ? celsius / load : null);
        DataFrame ratios = readings.Select(perLoad(Col("celsius"), Col("load")).Alias("ratio"));
        #endregion

        Assert.That(ratios.Collect().Select(r => r.Values[0]), Is.EqualTo(new object?[] { 71.5 / 3, null, 12.5 }));
    }

    [Test]
    public void FunctionByName()
    {
        DataFrame readings = Readings;
        SparkSession spark = Spark;

        #region guide
        spark.Udf().Register<double, double>("fahrenheit", celsius => celsius * 9 / 5 + 32);
        readings.CreateOrReplaceTempView("readings");
        DataFrame converted = spark.Sql("SELECT machine, fahrenheit(celsius) AS fahrenheit FROM readings");
        #endregion

        Assert.That(converted.Collect().Select(r => r.GetAs<double>("fahrenheit")), Is.EqualTo(new[] { 160.7, 147.2, 54.5 }).Within(1e-9));
    }

    [Test]
    public void ColumnFunction()
    {
        DataFrame readings = Readings;

        #region guide
        Func<Column, Column> scaled = ColumnUdf(
            (DoubleColumn celsius, DoubleColumnBuilder result) =>
            {
                ReadOnlySpan<double> values = celsius.Values;
                Span<double> kelvin = result.AppendSpan(nullsOf: celsius);
                for (int row = 0; row < values.Length; row++)
                {
                    kelvin[row] = values[row] + 273.15;
                }
            }
        );
        DataFrame absolute = readings.Select(scaled(Col("celsius")).Alias("kelvin"));
        #endregion

        Assert.That(absolute.Collect().Select(r => r.GetAs<double>(0)), Is.EqualTo(new[] { 344.65, 337.15, 285.65 }).Within(1e-9));
    }

    [Test]
    public void IteratorFunction()
    {
        DataFrame readings = Readings;

        #region guide
        Func<Column[], Column> running = ColumnIteratorUdf(RunningMaximum);
        DataFrame maxima = readings.Coalesce(1).Select(running([Col("celsius")]).Alias("maximum"));

        static IEnumerable<DoubleColumn> RunningMaximum(IEnumerable<ArrowColumn[]> batches)
        {
            double maximum = double.NegativeInfinity; // what is costly to make, such as a model, is made here: once a task
            foreach (ArrowColumn[] columns in batches)
            {
                var result = new DoubleColumnBuilder();
                foreach (double value in ((DoubleColumn)columns[0]).Values)
                {
                    maximum = Math.Max(maximum, value);
                    result.Append(maximum);
                }

                yield return result.Build();
            }
        }
        #endregion

        Assert.That(maxima.Collect().Select(r => r.GetAs<double>(0)), Is.EqualTo(new[] { 71.5, 71.5, 71.5 }));
    }

    [Test]
    public void MapOverBatches()
    {
        DataFrame readings = Readings;

        #region guide
        var scoreType = new StructType([new StructField("score", new DoubleType())]);
        DataFrame scores = readings
            .Select("celsius", "load")
            .MapBatches(
                (batch, rows) =>
                {
                    ReadOnlySpan<double> celsius = batch.Column<DoubleColumn>("celsius").Values;
                    Span<double> score = rows.Column<DoubleColumnBuilder>(0).AppendSpan(batch.Length);
                    for (int row = 0; row < score.Length; row++)
                    {
                        score[row] = Math.Max(0, celsius[row] - 60) / 40;
                    }
                },
                scoreType
            );
        #endregion

        Assert.That(scores.Collect().Select(r => r.GetAs<double>(0)), Is.EqualTo(new[] { 0.2875, 0.1, 0 }).Within(1e-9));
    }
}
