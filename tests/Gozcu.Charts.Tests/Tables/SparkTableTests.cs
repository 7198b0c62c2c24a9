using Gozcu.Charts.Binning;
using Gozcu.Charts.Kinds;
using Gozcu.Charts.Tables;
using Microsoft.Spark.Sql;

namespace Gozcu.Charts.Tests.Tables;

/// <summary>What Spark answers, beside what the same rows in memory do.</summary>
[Category("EndToEnd")]
internal sealed class SparkTableTests
{
    private sealed record Row(double? X, double? Y, int N, string? S, bool B, DateTime T);

    private const double Tolerance = 1e-9;

    private static readonly Row[] Rows = [.. Make(2_000)];

    private RowTable _memory = null!;
    private SparkTable _spark = null!;

    [OneTimeSetUp]
    public void Read()
    {
        _memory = RowTable.Of(Rows);
        var data = ChartsFixture.Session.CreateDataFrame(Rows).Repartition(3, Functions.Col("N")).Cache();
        _spark = new SparkTable(data, null);
    }

    private static IEnumerable<Row> Make(int count)
    {
        var random = new Random(11);
        for (var i = 0; i < count; i++)
        {
            yield return new Row(
                i % 50 == 0 ? null : Math.Round(random.NextDouble() * 100, 1),
                i % 97 == 0 ? double.NaN
                    : i % 101 == 0 ? double.NegativeInfinity
                    : random.NextDouble() - 0.5,
                random.Next(5),
                i % 31 == 0 ? null : "kind " + Math.Min(random.Next(9), 6),
                i % 3 == 0,
                new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(i * 37)
            );
        }
    }

    private (TableColumn Spark, TableColumn Memory) Column(string name) => (_spark.Find(name), _memory.Find(name));

    [TestCase("X")]
    [TestCase("Y")]
    [TestCase("N")]
    [TestCase("B")]
    [TestCase("T")]
    public void Summary_IsThatOfTheRows(string name)
    {
        var (spark, memory) = Column(name);
        var expected = _memory.Summarize([memory])[0];

        var actual = _spark.Summarize([spark])[0];

        Assert.That(actual, Is.EqualTo(expected));
        Assert.That((spark.Kind, actual.Rows), Is.EqualTo((memory.Kind, 2_000L)));
    }

    [Test]
    public void Bins_AreThoseOfTheRows()
    {
        var bins = Bins.ForNumbers(0, 100, 1_000, whole: false);
        var (spark, memory) = (Series.Of(_spark, _spark.Find("S"), 4), Series.Of(_memory, _memory.Find("S"), 4));

        var counts = _spark.CountBins(_spark.Find("X"), bins, spark);

        Assert.That(counts, Is.EquivalentTo(_memory.CountBins(_memory.Find("X"), bins, memory)));
        Assert.That(counts.Sum(count => count.Rows), Is.EqualTo(Rows.Count(row => row.X is not null)));
    }

    [Test]
    public void Series_AreTheMostFrequentValues()
    {
        var series = Series.Of(_spark, _spark.Find("S"), 4);

        Assert.That(series.Values, Is.EqualTo(Series.Of(_memory, _memory.Find("S"), 4).Values));
        Assert.That((series.Values[0], series.HasOther, series.HasMissing), Is.EqualTo(("kind 6", true, true)));
    }

    [Test]
    public void Boxes_AreThoseOfTheRows()
    {
        var expected = _memory.Boxes(_memory.Find("X"), Series.Of(_memory, _memory.Find("N"), 3));

        Assert.That(_spark.Boxes(_spark.Find("X"), Series.Of(_spark, _spark.Find("N"), 3)), Is.EqualTo(expected));
    }

    [Test]
    public void LinesInBuckets_AreThoseOfTheRows()
    {
        var buckets = new Buckets(Milliseconds(Rows[0].T), Milliseconds(Rows[^1].T), 50);
        string[] lines = ["X", "Y"];

        var points = _spark.Lines(_spark.Find("T"), [.. lines.Select(name => _spark.Find(name))], Series.Single, buckets);

        Assert.That(
            points,
            Is.EqualTo(_memory.Lines(_memory.Find("T"), [.. lines.Select(name => _memory.Find(name))], Series.Single, buckets))
        );
        Assert.That(points, Has.Count.InRange(200, 400));
    }

    [Test]
    public void AllLines_AreThoseOfTheRows()
    {
        var series = Series.Of(_spark, _spark.Find("S"), 2);

        var points = _spark.Lines(_spark.Find("T"), [_spark.Find("Y")], series, null);

        Assert.That(
            points,
            Is.EqualTo(_memory.Lines(_memory.Find("T"), [_memory.Find("Y")], Series.Of(_memory, _memory.Find("S"), 2), null))
        );
    }

    [TestCase(BarAggregate.Mean)]
    [TestCase(BarAggregate.Sum)]
    [TestCase(BarAggregate.Min)]
    [TestCase(BarAggregate.Max)]
    [TestCase(BarAggregate.Median)]
    public void Bars_AreThoseOfTheRows(BarAggregate aggregate)
    {
        var actual = _spark.Bars(
            Series.Of(_spark, _spark.Find("S"), 4),
            Series.Of(_spark, _spark.Find("B"), 2),
            _spark.Find("Y"),
            aggregate
        );
        var expected = _memory.Bars(
            Series.Of(_memory, _memory.Find("S"), 4),
            Series.Of(_memory, _memory.Find("B"), 2),
            _memory.Find("Y"),
            aggregate
        );

        Assert.That(
            Sorted(actual).Select(bar => bar with { Value = 0 }),
            Is.EqualTo(Sorted(expected).Select(bar => bar with { Value = 0 }))
        );
        Assert.That(
            Sorted(actual).Select(bar => bar.Value!.Value),
            Is.EqualTo(Sorted(expected).Select(bar => bar.Value!.Value)).Within(Tolerance)
        );

        static IEnumerable<BarValue> Sorted(IEnumerable<BarValue> bars) => bars.OrderBy(bar => bar.Series).ThenBy(bar => bar.Color);
    }

    [Test]
    public void Correlations_AreThoseOfTheRows()
    {
        string[] names = ["X", "Y", "N", "B"];

        var matrix = _spark.Correlations([.. names.Select(name => _spark.Find(name))]);

        Assert.That(matrix, Is.EqualTo(_memory.Correlations([.. names.Select(name => _memory.Find(name))])).Within(Tolerance));
    }

    [Test]
    public void MissingByTime_AreThoseOfTheRows()
    {
        var buckets = new Buckets(Milliseconds(Rows[0].T), Milliseconds(Rows[^1].T), 20);

        var cells = _spark.CountMissing(_spark.Columns, _spark.Find("T"), buckets);

        Assert.That(cells, Is.EquivalentTo(_memory.CountMissing(_memory.Columns, _memory.Find("T"), buckets)));
    }

    [Test]
    public void MissingByRow_NumberTheRowsOfAllPartitions()
    {
        var cells = _spark.CountMissing(_spark.Columns, null, new Buckets(0, 2_000, 20));

        Assert.That(cells.Where(cell => cell.Column == 0).Select(cell => cell.Rows), Is.EqualTo(Enumerable.Repeat(100L, 20)));
        Assert.That(cells.Where(cell => cell.Column == 0).Sum(cell => cell.Missing), Is.EqualTo(40));
    }

    [Test]
    public void Sample_IsExactAndRepeatable()
    {
        var (x, y) = (_spark.Find("X"), _spark.Find("Y"));

        var sample = _spark.Sample(x, y, Series.Single, 300, seed: 5);

        Assert.That(sample, Has.Count.EqualTo(300));
        Assert.That(_spark.Sample(x, y, Series.Single, 300, seed: 5), Is.EqualTo(sample));
        Assert.That(_spark.Sample(x, y, Series.Single, 300, seed: 6), Is.Not.EqualTo(sample));
        // Fair: the mean of a uniform sample of 300 lies within 4 standard errors of that of all.
        Assert.That(sample.Average(point => point.X), Is.EqualTo(50).Within(4 * 28.9 / Math.Sqrt(300)));
    }

    [Test]
    public void Reaching_CountsFromTheThresholdOn()
    {
        var expected = new[] { Rows.LongCount(row => row.X >= 50), Rows.LongCount(row => row.X >= 99.9) };

        Assert.That(_spark.CountReaching(_spark.Find("X"), [50, 99.9]), Is.EqualTo(expected));
    }

    private static double Milliseconds(DateTime time) => (time - DateTime.UnixEpoch).TotalMilliseconds;
}
