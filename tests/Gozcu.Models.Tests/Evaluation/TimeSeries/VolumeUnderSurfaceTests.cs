using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

[Category("Unit")]
public class VolumeUnderSurfaceTests
{
    /// <summary>Values of TSB-AD's own <c>RangeAUC_volume_opt</c> on the same numbers.</summary>
    [TestCase("plain", 0, 0.37860434932013887, 0.37860434932013887)]
    [TestCase("plain", 1, 0.37860434932013887, 0.37860434932013887)]
    [TestCase("plain", 10, 0.47972435489008675, 0.5564098704517737)]
    [TestCase("plain", 21, 0.5313545583448417, 0.6016001359176066)]
    [TestCase("plain", 100, 0.6905232390610464, 0.851069514731741)]
    [TestCase("ties", 0, 0.399077564549791, 0.399077564549791)]
    [TestCase("ties", 10, 0.4061055174089647, 0.41676550995789846)]
    [TestCase("ties", 100, 0.482138511521524, 0.5453072216278895)]
    [TestCase("long", 0, 0.33685607498709647, 0.33685607498709647)]
    [TestCase("long", 21, 0.35084626114274375, 0.36570480344444134)]
    [TestCase("long", 100, 0.4126660133141148, 0.47989954170334015)]
    [TestCase("short", 10, 0.7440788842693287, 0.8526658704860652)]
    [TestCase("short", 100, 0.9336802247724565, 0.9877454844208647)]
    public void Areas_AreThoseOfTheBenchmark(string name, int window, double volume, double range)
    {
        var areas = VolumeUnderSurface.Of(Case(name), window)!.Value;

        Assert.That((areas.VusPr, areas.RangeAreaUnderPr), Is.EqualTo((volume, range)).Within(1e-12));
    }

    [Test]
    public void Areas_AreThoseComputedByHand()
    {
        var series = Sample.Scores(Sample.Rows(4, (1, 2)), [0.9, 0.8, 0.1, 0.2]);

        var areas = VolumeUnderSurface.Of(series, 2)!.Value;

        // Windows 0 and 1 have no buffer: recall 0, 1/2, 1/2, 1 with precision 0, 1/2, 1/3, 1/2. In window 2, a neighbour weighs h = √(1/2).
        var h = Math.Sqrt(0.5);
        var first = h / (2 + h / 2);
        var second = (1 + h) / (2 + h / 2);
        var third = (1 + 2 * h) / (2 + h);
        var area = first * h + (second - first) * (1 + h) / 2 + (third - second) * (1 + 2 * h) / 3 + (1 - third) * (2 + 2 * h) / 4;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(areas.RangeAreaUnderPr, Is.EqualTo(area).Within(1e-12));
            Assert.That(areas.VusPr, Is.EqualTo((0.5 + 0.5 + area) / 3).Within(1e-12));
        }
    }

    [Test]
    public void RowsWithoutLabelOrScore_DoNotCount()
    {
        bool[] labels = Sample.Rows(100, (40, 49));
        var scores = Sample.Numbers(100, 5);
        ScoredSeries Unlabelled(double score) =>
            new(
                "pump",
                Sample.Times(100),
                scores.Select((value, row) => row is 38 or 52 or 90 ? score : value),
                new bool[100],
                labels.Select((label, row) => row is 38 or 52 or 90 ? (bool?)null : label)
            );

        Assert.That(VolumeUnderSurface.Of(Unlabelled(9)), Is.EqualTo(VolumeUnderSurface.Of(Unlabelled(double.NaN))));
    }

    [Test]
    public void SeriesWithoutAnomalies_HasNoneAndDoesNotCountInTheMean()
    {
        var normal = Sample.Scores(new bool[40], Sample.Numbers(40, 5));
        var other = Case("short");
        var own = new ScoredSeries(
            "own",
            Sample.Times(40),
            Sample.Numbers(40, 6),
            new bool[40],
            Sample.Rows(40, (3, 9)).Select(label => (bool?)label)
        )
        {
            BufferWindow = 4,
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(VolumeUnderSurface.Of(normal), Is.Null);
            Assert.That(VolumeUnderSurface.Mean([normal]), Is.Null);
            Assert.That(
                VolumeUnderSurface.Mean([normal, other, own], 10)!.Value.VusPr,
                Is.EqualTo((VolumeUnderSurface.Of(other, 10)!.Value.VusPr + VolumeUnderSurface.Of(own, 4)!.Value.VusPr) / 2).Within(1e-15)
            );
        }
    }

    private static ScoredSeries Case(string name)
    {
        var (rows, seed, ranges) = name switch
        {
            "plain" => (300, 7, new[] { (50, 59), (120, 120), (125, 140), (290, 299) }),
            "ties" => (600, 11, [(0, 19), (300, 340)]),
            "long" => (1500, 3, [(100, 149), (160, 199), (900, 910)]),
            _ => (40, 5, [(10, 14)]),
        };
        var labels = Sample.Rows(rows, ranges);
        double[] scores = [.. Sample.Numbers(rows, seed).Zip(labels, (number, label) => number + (label ? 0.3 : 0))];
        return Sample.Scores(labels, name == "ties" ? [.. scores.Select(score => Math.Floor(score * 10) / 10)] : scores);
    }
}
