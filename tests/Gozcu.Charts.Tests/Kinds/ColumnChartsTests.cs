using Gozcu.Charts.Kinds;

namespace Gozcu.Charts.Tests.Kinds;

/// <summary>Boxes, bars, points, densities, correlations, missing values and scores.</summary>
[Category("Unit")]
internal sealed class ColumnChartsTests
{
    private sealed record Row(string? Name, double? Value, int Number, bool Flag, decimal Price, DateOnly Day);

    private static Row[] Rows(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new Row(
                    i % 3 == 0 ? "a" : "b",
                    i == 5 ? null : i,
                    i % 4,
                    i % 2 == 0,
                    i * 1.5m,
                    new DateOnly(2026, 1, 1).AddDays(i)
                )),
        ];

    [Test]
    public void Box_HasQuartilesWhiskersAndOutliers()
    {
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8, 100];

        var box = Chart.From(values.Select(value => new { value })).Box("value").Build().Values().Single();

        // Quartiles 3, 5, 7: the fences are -3 and 13.
        Assert.That(
            new[] { "q1", "median", "q3", "low", "high", "min", "max" }.Select(name => box[name]!.GetValue<double>()),
            Is.EqualTo(new double[] { 3, 5, 7, 1, 8, 1, 100 })
        );
        Assert.That(((long?)box["below"], (long?)box["above"]), Is.EqualTo((0L, 1L)));
    }

    [Test]
    public void Bars_CountRows()
    {
        var chart = Chart.From(Rows(9)).Bars("Name").Build();

        Assert.That(chart.Field<string>("bar").Zip(chart.Field<double>("value")), Is.EqualTo(new[] { ("b", 6.0), ("a", 3.0) }));
    }

    [Test]
    public void Bars_OfManyValuesSumUpTheRest()
    {
        var chart = Chart.From(Rows(100)).Bars("Number", "Value", BarAggregate.Sum).Top(2).Build();

        // 0 + 4 + … + 96 = 1,200; those of 1 lack 5: 1,225 - 5 = 1,220; 2: 1,250; 3: 1,275.
        Assert.That(
            chart.Field<string>("bar").Zip(chart.Field<double>("value")),
            Is.EqualTo(new[] { ("2", 1_250.0), ("3", 1_275.0), ("other", 2_420.0) })
        );
        Assert.That(chart.Note, Is.EqualTo("Number: the 2 values with the largest sums; all others are 'other'"));
    }

    [Test]
    public void BarsOfMeans_HaveNoParts() =>
        Assert.That(
            () => Chart.From(Rows(9)).Bars("Name", "Value").Color("Flag"),
            Throws.InvalidOperationException.With.Message.Contains("Sum")
        );

    [Test]
    public void Scatter_SamplesAboveTheLimitTheSameForTheSameSeed()
    {
        VegaLiteChart Sampled(long seed) => Chart.From(Rows(1_000)).Scatter("Number", "Value").Limit(100, seed).Build();

        var (chart, again, other) = (Sampled(7), Sampled(7), Sampled(8));
        Assert.That(chart.Values(), Has.Count.EqualTo(100));
        Assert.That(again.ToJson(), Is.EqualTo(chart.ToJson()));
        Assert.That(other.ToJson(), Is.Not.EqualTo(chart.ToJson()));
        Assert.That(chart.Note, Does.StartWith("100 of 1,000 rows, a random sample"));
    }

    [Test]
    public void Density_HasAnAreaOfOneForEachColour()
    {
        var chart = Chart.From(Rows(1_000)).Density("Value").Color("Name").Build();

        foreach (var series in chart.Values().GroupBy(point => (string?)point["series"]))
        {
            var points = series.Select(point => (X: (double)point["x"]!, Y: (double)point["y"]!)).ToList();
            var area = points.Zip(points.Skip(1), (left, right) => (right.X - left.X) * (left.Y + right.Y) / 2).Sum();
            // What the kernel spreads beyond the range is not drawn.
            Assert.That(area, Is.InRange(0.85, 1.0001));
        }
    }

    [Test]
    public void DensityOfAConstant_SaysSo()
    {
        var chart = Chart.From(Enumerable.Repeat(new { Value = 5.0 }, 3)).Density("Value").Build();

        Assert.That(chart.Field<string>("reason")[0], Is.EqualTo("Value is 5 in all 3 rows: a constant has no density"));
    }

    [Test]
    public void Correlation_LeavesOutConstants()
    {
        var rows = Enumerable
            .Range(0, 10)
            .Select(i => new
            {
                A = i,
                B = -2.0 * i,
                C = 7,
            });

        var chart = Chart.From(rows).Correlation().Build();

        var r = chart.Values().ToDictionary(cell => ((string?)cell["row"], (string?)cell["column"]), cell => (double?)cell["r"]);
        Assert.That(
            (r[("A", "A")], r[("A", "B")], r[("A", "C")], r[("C", "C")]),
            Is.EqualTo(((double?)1, (double?)-1, (double?)null, (double?)null))
        );
        Assert.That(chart.Note, Is.EqualTo("no correlation with C: constant or without values"));
    }

    [Test]
    public void MissingValues_AreCountedByStretch()
    {
        var rows = Enumerable.Range(0, 120).Select(i => new { Full = i, Half = i < 60 ? (double?)null : i });

        var chart = Chart.From(rows).MissingValues().Build();

        Assert.That(chart.Values(), Has.Count.EqualTo(120));
        Assert.That(chart.Field<string>("column").Distinct(), Is.EqualTo(new[] { "Full  0 %", "Half  50 %" }));
        Assert.That(chart.Field<long>("missing").Sum(), Is.EqualTo(60));
    }

    [Test]
    public void Scores_CountAlertsOfAllRows()
    {
        var rows = Enumerable.Range(0, 50_000).Select(i => new { Time = new DateTime(2026, 1, 1).AddSeconds(i), Score = i % 100 / 100.0 });

        var chart = Chart.From(rows).Scores("Time", "Score", warning: 0.9, critical: 0.99).Size(300, 100).Build();

        Assert.That(chart.Note, Does.StartWith("50,000 scores: 4,500 warnings from 0.9 on, 500 critical from 0.99 on"));
        Assert.That(chart.Values(), Has.Count.LessThanOrEqualTo(1_200));
    }

    [Test]
    public void CriticalBelowWarning_IsRefused() =>
        Assert.That(() => Chart.From(Rows(3)).Scores("Day", "Value", 0.9, 0.5), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void TooManyColours_AreRefused() =>
        Assert.That(
            () => Chart.From(Rows(3)).Scatter("Number", "Value").Color("Name", top: 8),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
}
