using System.Globalization;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Streaming;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Util;
using static Microsoft.Spark.Sql.Functions;
using Window = Microsoft.Spark.Sql.Expressions.Window;

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

    [Test]
    public void FunctionOverRecords()
    {
        DataFrame readings = Readings;

        #region guide
        Func<Column, Column> judge = Udf<Reading, Verdict>(reading => new Verdict(reading.Machine, reading.Celsius > 60 ? "hot" : "well"));
        DataFrame verdicts = readings.Select(judge(Struct(Col("machine"), Col("celsius"))).Alias("verdict")).Select("verdict.*");
        #endregion

        Assert.That(verdicts.Collect().Select(r => r.GetAs<string>("State")), Is.EqualTo(new[] { "hot", "hot", "well" }));
    }

    [Test]
    public void FunctionOverVectors()
    {
        DataFrame readings = Readings;

        #region guide
        Func<Column, Column, Column> features = Udf<double, double?, Vector>((celsius, load) => Vectors.Dense(celsius, load ?? 0));
        Func<Column, Column> norm = Udf<Vector, double>(vector => Math.Sqrt(vector.Dot(vector)));
        DataFrame norms = readings.Select(features(Col("celsius"), Col("load")).Alias("features")).Select(norm(Col("features")));
        #endregion

        Assert.That(
            norms.Collect().Select(r => r.GetAs<double>(0)),
            Is.EqualTo(new[] { Math.Sqrt(71.5 * 71.5 + 9), 64, Math.Sqrt(12.5 * 12.5 + 1) })
        );
    }

    [Test]
    public void ErrorsAsNulls()
    {
        SparkSession spark = Spark;
        DataFrame texts = Spark.Sql("SELECT * FROM VALUES ('1.5'), ('none'), ('2') AS t(text)");

        #region guide
        var errors = new UdfErrors();
        spark.SparkContext.Register(errors, "texts that are no numbers");
        Func<Column, Column> parse = Udf<string, double>(
            text => double.Parse(text, CultureInfo.InvariantCulture),
            new UdfOptions
            {
                Name = "parse",
                OnError = UdfErrorMode.ReturnNull,
                Errors = errors,
            }
        );
        DataFrame numbers = texts.Select(parse(Col("text")).Alias("number"));
        #endregion

        Assert.That(numbers.Collect().Select(r => r.Values[0]), Is.EqualTo(new object?[] { 1.5, null, 2.0 }));
        Assert.That((errors.Count, errors.Value[0].Row), Is.EqualTo((1L, "arguments (\"none\")")));
    }

    [Test]
    public void GroupedMap()
    {
        DataFrame readings = Readings;

        #region guide
        DataFrame hottest = readings
            .GroupBy("machine")
            .Apply<string, Reading, Verdict>((machine, rows) => [new Verdict(machine, $"at most {rows.Max(r => r.Celsius)} °C")]);
        #endregion

        Assert.That(
            hottest.OrderBy("machine").Collect().Select(r => r.GetAs<string>("State")),
            Is.EqualTo(new[] { "at most 71.5 °C", "at most 12.5 °C" })
        );
    }

    [Test]
    public void Aggregate()
    {
        DataFrame readings = Readings;

        #region guide
        Func<Column, Column> spread = AggregateUdf(
            (DoubleColumn celsius) => celsius.Values.ToArray().Max() - celsius.Values.ToArray().Min()
        );
        DataFrame spreads = readings.GroupBy("machine").Agg(spread(Col("celsius")).Alias("spread"));
        DataFrame soFar = readings.WithColumn("spread", spread(Col("celsius")).Over(Window.PartitionBy("machine").OrderBy("celsius")));
        #endregion

        Assert.That(spreads.OrderBy("machine").Collect().Select(r => r.GetAs<double>("spread")), Is.EqualTo(new[] { 7.5, 0 }));
        Assert.That(soFar.OrderBy("machine", "celsius").Collect().Select(r => r.GetAs<double>("spread")), Is.EqualTo(new[] { 0, 7.5, 0 }));
    }

    [Test]
    public void StatePerKey()
    {
        string folder = SparkFixture.NewFolder();
        string file = Path.Combine(folder, "0.csv");
        File.WriteAllLines(file, ["a,71.5", "b,12.5", "a,64"]);
        DataFrame stream = Spark.ReadStream().Schema("machine STRING, celsius DOUBLE").Csv(folder);

        #region guide
        DataFrame means = stream
            .GroupBy("machine")
            .MapGroupsWithState<string, Reading, Mean, MachineMean>(
                (machine, rows, state) =>
                {
                    Mean mean = rows.Aggregate(state.GetOrElse(new Mean(0, 0)), (m, r) => new Mean(m.Count + 1, m.Sum + r.Celsius));
                    state.Update(mean);
                    return new MachineMean(machine, mean.Sum / mean.Count);
                }
            );
        #endregion

        StreamingQuery query = means
            .WriteStream()
            .Format("memory")
            .QueryName("means")
            .OutputMode("update")
            .Trigger(Trigger.AvailableNow())
            .Start();
        query.AwaitTermination();
        Assert.That(
            Spark.Table("means").OrderBy("machine").Collect().Select(r => r.GetAs<double>("Mean")),
            Is.EqualTo(new[] { 67.75, 12.5 })
        );
    }

    [Test]
    public void Sharing()
    {
        DataFrame readings = Readings;
        SparkSession spark = Spark;

        #region guide
        Broadcast<Dictionary<string, double>> limits = spark.SparkContext.Broadcast(
            new Dictionary<string, double> { ["a"] = 70, ["b"] = 10 }
        );
        LongAccumulator unknown = spark.SparkContext.LongAccumulator("machines without a limit");
        Func<Column, Column, Column> isOver = Udf<string, double, bool>(
            (machine, celsius) =>
            {
                if (limits.Value().TryGetValue(machine, out double limit))
                {
                    return celsius > limit;
                }

                unknown.Add(1);
                return false;
            }
        );
        long over = readings.Filter(isOver(Col("machine"), Col("celsius"))).Count();
        #endregion

        Assert.That(over, Is.EqualTo(2));
        Assert.That(unknown.Value, Is.Zero);
    }

    [Test]
    public void InProcess()
    {
        #region guide
        Func<double, double?, double?> ratio = (celsius, load) => load > 0 ? celsius / load : null;
        IReadOnlyList<double?> ratios = UdfRunner.Run(ratio, [(60, 3), (60, null)]);
        #endregion

        Assert.That(ratios, Is.EqualTo(new double?[] { 20, null }));
    }

    #region guide
    internal sealed record Reading(string Machine, double Celsius);

    internal sealed record Verdict(string Machine, string State);

    internal sealed record Mean(long Count, double Sum);

    internal sealed record MachineMean(string Machine, double Mean);
    #endregion
}
