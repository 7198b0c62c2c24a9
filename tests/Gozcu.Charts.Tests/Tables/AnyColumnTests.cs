using Gozcu.Charts.Kinds;
using Microsoft.Spark.Sql;

namespace Gozcu.Charts.Tests.Tables;

/// <summary>Columns of any name and type, drawn by Vega: a warning of its is an error.</summary>
[Category("EndToEnd")]
internal sealed class AnyColumnTests
{
    private static DataFrame Sql(string sql) => ChartsFixture.Session.Sql(sql);

    [TestCase("a.b")]
    [TestCase("a[0]")]
    [TestCase("Torque [Nm]")]
    [TestCase("it's \"quoted\"")]
    [TestCase("back`tick")]
    [TestCase("back\\slash")]
    [TestCase("sıcaklık °C")]
    [TestCase("温度")]
    [TestCase("{braces} $1 %")]
    [TestCase("<script>")]
    public async Task ColumnOfAnyName_IsDrawn(string name)
    {
        var data = Sql("SELECT id * 1D AS x, IF(id % 2 = 0, 'a', 'b') AS s FROM range(50)").ToDF(name, name + " 2");
        var charts = Chart.From(data);

        foreach (
            var chart in new[]
            {
                charts.Histogram(name).Color(name + " 2").Build(),
                charts.Box(name, name + " 2").Build(),
                charts.Line(name, name).Build(),
                charts.Bars(name + " 2", name).Build(),
                charts.MissingValues().Build(),
            }
        )
        {
            var svg = await ChartsFixture.Renderer.SvgAsync(chart);
            Assert.That(System.Net.WebUtility.HtmlDecode(svg), Does.Contain(name));
        }
    }

    [Test]
    public void ValuesOfAnyText_AreSeries()
    {
        var chart = Chart
            .From(Sql("SELECT * FROM VALUES ('it\\'s'), ('a\\\\b'), ('other'), ('\"'), (NULL), ('') AS t(s)"))
            .Bars("s")
            .Build();

        Assert.That(chart.Field<string>("bar"), Is.EquivalentTo(new[] { "it's", "a\\b", "'other'", "\"", "missing", "''" }));
        Assert.That(chart.Field<double>("value"), Is.All.EqualTo(1));
    }

    [TestCase("DATE '2026-03-01'", 1772323200000)]
    [TestCase("TIMESTAMP '2026-03-01 12:00:00'", 1772366400000)]
    [TestCase("TIMESTAMP_NTZ '2026-03-01 12:00:00'", 1772366400000)]
    public async Task Times_AreDrawnInUtc(string value, double milliseconds)
    {
        var chart = Chart.From(Sql($"SELECT {value} AS t, id FROM range(3)")).Line("t", "id").Build();

        Assert.That(chart.Field<double>("x"), Is.All.EqualTo(milliseconds));
        await ChartsFixture.Renderer.SvgAsync(chart);
    }

    [TestCase("CAST(id AS DECIMAL(38, 10))")]
    [TestCase("CAST(id AS FLOAT)")]
    [TestCase("CAST(id AS TINYINT)")]
    [TestCase("id % 2 = 0")]
    [TestCase("id * 1e300D")]
    [TestCase("id * 1e-300D")]
    [TestCase("id + 1e15D")]
    [TestCase("IF(id = 3, double('Infinity'), id)")]
    [TestCase("IF(id = 3, double('NaN'), id)")]
    [TestCase("-id")]
    [TestCase("42")]
    [TestCase("CAST(NULL AS DOUBLE)")]
    [TestCase("double('NaN')")]
    [TestCase("IF(id = 0, -1.7e308D, 1.7e308D)")]
    public async Task ColumnOfAnyNumbers_IsDrawn(string value)
    {
        var charts = Chart.From(Sql($"SELECT {value} AS v, id AS n, timestamp_seconds(id) AS t FROM range(20)"));

        foreach (
            var chart in new[]
            {
                charts.Histogram("v").Build(),
                charts.Density("v").Build(),
                charts.Box("v").Build(),
                charts.Scatter("n", "v").Build(),
                charts.Line("n", "v").Build(),
                charts.Bars("n", "v", BarAggregate.Sum).Build(),
                charts.Correlation("n", "v").Build(),
                charts.MissingValues("t").Build(),
                charts.Scores("t", "v", 0.5, 0.9).Build(),
            }
        )
        {
            await ChartsFixture.Renderer.SvgAsync(chart);
        }
    }

    [Test]
    public async Task NoRows_AreDrawnAsSuch()
    {
        var charts = Chart.From(Sql("SELECT 1D AS v, 1 AS n, 'x' AS s, current_timestamp() AS t").Limit(0));

        foreach (
            var chart in new[]
            {
                charts.Histogram("v").Build(),
                charts.Density("v").Build(),
                charts.Box("v", "s").Build(),
                charts.Scatter("n", "v").Build(),
                charts.Line("n", "v").Build(),
                charts.Bars("s").Build(),
                charts.Correlation("n", "v").Build(),
                charts.MissingValues().Build(),
                charts.MissingValues("t").Build(),
                charts.Scores("t", "v", 0.5, 0.9).Build(),
            }
        )
        {
            Assert.That(await ChartsFixture.Renderer.SvgAsync(chart), Does.Contain("no rows"));
        }
    }

    [Test]
    public void Structure_IsRefusedWithItsType()
    {
        var charts = Chart.From(Sql("SELECT struct(1 AS a) AS s, 1 AS n"));

        Assert.That(
            () => charts.Bars("s").Build(),
            Throws
                .InstanceOf<ChartException>()
                .With.Message.Contains("column 's' is of type struct<a:integer>")
                .And.Message.Contains("select a field of it")
        );
    }

    [Test]
    public void ColumnsOfOneName_AreRefused()
    {
        var charts = Chart.From(Sql("SELECT 1 AS a, 2 AS A"));

        Assert.That(
            () => charts.Histogram("a").Build(),
            Throws.InstanceOf<ChartException>().With.Message.Contains("there are 2 columns 'a'")
        );
    }

    [Test]
    public void Stream_IsRefused()
    {
        var stream = ChartsFixture.Session.ReadStream().Format("rate").Load();

        Assert.That(() => Chart.From(stream), Throws.InstanceOf<ChartException>().With.Message.Contains("is a stream"));
    }

    [Test]
    public void CancelledBuild_EndsItsJobs()
    {
        var slow = Sql("SELECT java_method('java.lang.Thread', 'sleep', 200L) AS s, id AS n FROM range(0, 100000, 1, 2)");
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        Assert.That(async () => await Chart.From(slow).Bars("s").BuildAsync(soon.Token), Throws.InstanceOf<OperationCanceledException>());
    }
}
