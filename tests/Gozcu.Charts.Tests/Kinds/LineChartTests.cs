namespace Gozcu.Charts.Tests.Kinds;

[Category("Unit")]
internal sealed class LineChartTests
{
    private sealed record Reading(double X, double? A, double B, string Kind);

    private static IEnumerable<Reading> Many(int count) =>
        Enumerable.Range(0, count).Select(i => new Reading(i, i == count / 2 ? 1_000 : i % 7, i % 3, i % 2 == 0 ? "even" : "odd"));

    [Test]
    public void MoreRowsThanPixels_KeepTheSpikeAndTheEnds()
    {
        var chart = Chart.From(Many(100_000)).Line("X", "A").Size(200, 100).Build();

        Assert.That(chart.Values(), Has.Count.LessThanOrEqualTo(800));
        Assert.That(chart.Field<double>("y").Max(), Is.EqualTo(1_000));
        Assert.That((chart.Field<double>("x")[0], chart.Field<double>("x")[^1]), Is.EqualTo((0.0, 99_999.0)));
        Assert.That(chart.Note, Is.EqualTo("100,000 rows, of which each pixel shows the first, lowest, highest and last"));
    }

    [Test]
    public void FewRows_AreAllDrawn()
    {
        var chart = Chart.From(Many(800)).Line("X", "A").Size(200, 100).Build();

        Assert.That(chart.Values(), Has.Count.EqualTo(800));
        Assert.That(chart.Note, Is.Null);
    }

    [Test]
    public void MissingValue_InterruptsTheLine()
    {
        var chart = Chart
            .From(new[] { new Reading(0, 1, 0, ""), new Reading(1, null, 0, ""), new Reading(2, 3, 0, "") })
            .Line("X", "A")
            .Build();

        Assert.That(chart.Values().Select(point => (double?)point["y"]), Is.EqualTo(new double?[] { 1, null, 3 }));
        Assert.That(chart.Note, Is.EqualTo("A: 1 missing of 3 rows, not drawn"));
    }

    [Test]
    public void SeveralColumns_AreALineEach()
    {
        var chart = Chart.From(Many(10)).Line("X", "A", "B").Build();

        Assert.That(chart.Field<string>("series").Distinct(), Is.EqualTo(new[] { "A", "B" }));
        Assert.That(chart.Values(), Has.Count.EqualTo(20));
    }

    [Test]
    public void Color_IsALineForEachValue()
    {
        var chart = Chart.From(Many(10)).Line("X", "B").Color("Kind").Build();

        Assert.That(chart.Field<string>("series").Distinct(), Is.EqualTo(new[] { "even", "odd" }));
    }

    [Test]
    public void ColorOfSeveralColumns_IsRefused() =>
        Assert.That(
            () => Chart.From(Many(10)).Line("X", "A", "B").Color("Kind"),
            Throws.InvalidOperationException.With.Message.Contains("leave out Color")
        );

    [Test]
    public void TextAsX_IsRefusedWithWhatToDo() =>
        Assert.That(
            () => Chart.From(Many(10)).Line("Kind", "A").Build(),
            Throws.InstanceOf<ChartException>().With.Message.Contains("column 'Kind' is of type String").And.Message.Contains("Bars")
        );

    [Test]
    public void NoColumn_IsRefused() => Assert.That(() => Chart.From(Many(10)).Line("X"), Throws.ArgumentException);
}
