namespace Gozcu.Charts.Tests.Kinds;

[Category("Unit")]
internal sealed class HistogramChartTests
{
    private sealed record Reading(double? Load, string? Kind, int Failed, DateTime Time);

    private static readonly Reading[] Readings =
    [
        new(0.5, "a", 0, new DateTime(2026, 1, 1)),
        new(1.5, "a", 1, new DateTime(2026, 1, 2)),
        new(1.9, "b", 0, new DateTime(2026, 1, 3)),
        new(3.0, null, 0, new DateTime(2026, 1, 4)),
        new(null, "b", 0, new DateTime(2026, 1, 5)),
        new(double.NaN, "c", 0, new DateTime(2026, 1, 6)),
        new(double.PositiveInfinity, "c", 0, new DateTime(2026, 1, 7)),
    ];

    [Test]
    public void Counts_AreThoseOfTheBins()
    {
        var chart = Chart.From(Readings).Histogram("Load", bins: 3).Build();

        Assert.That(chart.Field<double>("from"), Is.EqualTo(new[] { 0.0, 1, 2 }));
        Assert.That(chart.Field<long>("rows"), Is.EqualTo(new[] { 1, 2, 1 }));
    }

    [Test]
    public void ValuesWithoutAPlace_AreTold()
    {
        var chart = Chart.From(Readings).Histogram("Load").Build();

        Assert.That(chart.Note, Is.EqualTo("Load: 1 missing, 1 NaN, 1 infinite of 7 rows, not drawn"));
        Assert.That(chart.ToJson(), Does.Contain("\"subtitle\":[\"Load: 1 missing, 1 NaN, 1 infinite of 7 rows, not drawn\"]"));
    }

    [Test]
    public void Color_StacksTheBarsAndNamesTheRest()
    {
        var chart = Chart.From(Readings).Histogram("Failed", bins: 2).Color("Kind", top: 2).Build();

        Assert.That(
            chart
                .Values()
                .Select(bar =>
                    (
                        bar["from"]!.GetValue<double>(),
                        bar["series"]!.GetValue<string>(),
                        bar["bottom"]!.GetValue<long>(),
                        bar["top"]!.GetValue<long>()
                    )
                ),
            Is.EqualTo(
                new[] { (-0.5, "a", 0L, 1L), (0.5, "a", 0L, 1L), (-0.5, "b", 1L, 3L), (-0.5, "other", 3L, 5L), (-0.5, "missing", 5L, 6L) }
            )
        );
        Assert.That(chart.Note, Is.EqualTo("Kind: the 2 most frequent values; all others are 'other'"));
    }

    [Test]
    public void Times_AreUtcMilliseconds()
    {
        var chart = Chart.From(Readings).Histogram("Time", bins: 7).Build();

        Assert.That(chart.Field<double>("from")[0], Is.EqualTo(1767225600000));
        Assert.That(chart.Specification()["encoding"]!["x"]!["scale"]!["type"]!.GetValue<string>(), Is.EqualTo("utc"));
    }

    [Test]
    public void NoRows_SaySo()
    {
        var chart = Chart.From(Array.Empty<Reading>()).Histogram("Load").Build();

        Assert.That(chart.Field<string>("reason"), Is.EqualTo(new[] { "no rows" }));
    }

    [Test]
    public void ColumnWithoutValues_SaysSo()
    {
        var chart = Chart.From(Readings.Where(reading => !(reading.Load < 10))).Histogram("Load").Build();

        Assert.That(chart.Field<string>("reason"), Is.EqualTo(new[] { "Load: no value in 3 rows (1 missing, 1 NaN, 1 infinite)" }));
    }

    [Test]
    public void UnknownColumn_NamesSimilarOnes()
    {
        var error = Assert.Throws<ChartException>(() => Chart.From(Readings).Histogram("Laod").Build());

        Assert.That(error.Message, Is.EqualTo("there is no column 'Laod'; did you mean 'Load'? The columns are Load, Kind, Failed, Time"));
    }

    [Test]
    public void Text_IsRefusedWithWhatToDo()
    {
        var error = Assert.Throws<ChartException>(() => Chart.From(Readings).Histogram("Kind").Build());

        Assert.That(
            error.Message,
            Is.EqualTo(
                "column 'Kind' is of type String, but numbers or times are needed here; cast it to double or timestamp, or count its values with Bars"
            )
        );
    }

    [TestCase(0)]
    [TestCase(1001)]
    public void Bins_OutOfRangeAreRefused(int bins) =>
        Assert.That(() => Chart.From(Readings).Histogram("Load", bins), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void SizeAndTitles_AreInTheSpecification()
    {
        var chart = Chart.From(Readings).Histogram("Load").Title("Load of \"all\" <machines>").XTitle("load [kN]").Size(300, 150).Build();

        Assert.That(chart.Title, Is.EqualTo("Load of \"all\" <machines>"));
        Assert.That((int?)chart.Specification()["width"], Is.EqualTo(300));
        Assert.That((string?)chart.Specification()["encoding"]!["x"]!["title"], Is.EqualTo("load [kN]"));
        Assert.That((string?)chart.Specification()["$schema"], Is.EqualTo("https://vega.github.io/schema/vega-lite/v5.json"));
    }
}
