using System.Text.Json;
using System.Text.Json.Serialization;
using Gozcu.Models.Evaluation;
using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

[Category("Unit")]
public class SeriesScorecardTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    [Test]
    public void Figures_ArePooledOverTheSeries()
    {
        var card = SeriesScorecard.Of([Sample.Letters("nNaAAn"), Sample.Letters("nnnnA-n_aan")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((card.Series, card.Rows, card.Unlabelled, card.Unscored, card.Positives), Is.EqualTo((2, 17L, 2L, 0L, 6L)));
            Assert.That(card.Figures.Confusion, Is.EqualTo(new ConfusionMatrix(3, 1, 8, 3)));
            // Scores are 0 or 1: of the 6 · 9 pairs, 3 · 8 are in order and 3 · 1 + 3 · 8 tied.
            Assert.That(card.Figures.AreaUnderRoc, Is.EqualTo((24 + 27 / 2.0) / 54).Within(1e-15));
            Assert.That(card.Figures.Events.Recall, Is.EqualTo(2 / 3.0).Within(1e-15));
            Assert.That(card.Detections, Has.Count.EqualTo(3));
            Assert.That(
                card.Baselines.Select(baseline => baseline.Name),
                Is.EqualTo(new[] { "always-alarm", "never-alarm", "random", "clock-by-row", "clock-by-fraction" })
            );
            Assert.That(card.Baselines[0].Figures.Confusion, Is.EqualTo(new ConfusionMatrix(6, 9, 0, 0)));
            Assert.That(card.Baselines[1].Figures.Confusion, Is.EqualTo(new ConfusionMatrix(0, 0, 9, 6)));
            Assert.That(card.Intervals, Is.Null);
        }
    }

    [Test]
    public void Intervals_ContainTheFiguresAndTellTheDetectorFromTheClock()
    {
        var card = SeriesScorecard.Of(Plants(12));

        var intervals = card.Intervals!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((card.Blocks, card.BlockRows), Is.EqualTo((12, (int?)null)));
            foreach (var (interval, value) in Pairs(intervals, card.Figures))
            {
                Assert.That(value, Is.InRange(interval!.Value.Low, interval.Value.High));
            }
            // Events begin at random rows, so that no clock knows them.
            foreach (var baseline in card.Baselines)
            {
                Assert.That(baseline.BalancedAccuracyGain!.Value.Low, Is.Positive, baseline.Name);
                Assert.That(baseline.VusPrGain!.Value.Low, Is.Positive, baseline.Name);
                Assert.That(baseline.F1Gain!.Value.Low, Is.Positive, baseline.Name);
            }
        }
    }

    [Test]
    public void FewSeries_HaveBlocksOfRows()
    {
        var card = SeriesScorecard.Of(Plants(3), new SeriesScorecardOptions { BlockRows = 100 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((card.Blocks, card.BlockRows), Is.EqualTo((12, (int?)100)));
            Assert.That(card.Intervals!.VusPr, Is.Null);
            Assert.That(card.Figures.Confusion.F1, Is.InRange(card.Intervals.F1!.Value.Low, card.Intervals.F1.Value.High));
            Assert.That(
                card.Figures.Events.Recall,
                Is.InRange(card.Intervals.EventRecall!.Value.Low, card.Intervals.EventRecall.Value.High)
            );
        }
    }

    [Test]
    public void Intervals_AreThoseOfTheGenericBootstrap()
    {
        var series = Plants(10);

        var interval = BlockBootstrap.Of(series, Area, draws: 2000);

        Assert.That(SeriesScorecard.Of(series).Intervals!.AreaUnderPr, Is.EqualTo(interval));
    }

    [Test]
    public void Json_IsReadAsItWasWritten()
    {
        var card = SeriesScorecard.Of(Plants(9));

        var json = JsonSerializer.Serialize(card, Json);
        var read = JsonSerializer.Deserialize<SeriesScorecard>(json, Json)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSerializer.Serialize(read, Json), Is.EqualTo(json));
            Assert.That(read.Figures, Is.EqualTo(card.Figures));
            Assert.That(read.Intervals, Is.EqualTo(card.Intervals));
            Assert.That(read.Detections, Is.EqualTo(card.Detections));
        }
    }

    [Test]
    public void RowsWithoutLabelAndScore_AreCountedButNotJudged()
    {
        var series = new ScoredSeries(
            "pump",
            Sample.Times(5),
            [0.9, 0.1, double.NaN, 0.8, double.NaN],
            [true, false, false, true, false],
            [true, false, true, null, null]
        );

        var card = SeriesScorecard.Of([series]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((card.Unlabelled, card.Unscored, card.Positives), Is.EqualTo((2L, 1L, 1L)));
            Assert.That(card.Figures.Confusion, Is.EqualTo(new ConfusionMatrix(1, 0, 1, 0)));
            Assert.That(card.Baselines, Has.Count.EqualTo(3));
        }
    }

    [Test]
    public void NothingToJudge_IsRefused() =>
        Assert.That(
            () => SeriesScorecard.Of([Sample.Letters("---")]),
            Throws.ArgumentException.With.Message.StartsWith("no row has both a label and a score, so there is nothing to judge")
        );

    [Test]
    public void Defaults_AreThoseDocumented()
    {
        var options = new SeriesScorecardOptions();

        Assert.That(
            (options.BufferWindow, options.ChangePointWindow, options.BlockRows, options.Seed),
            Is.EqualTo((100, TimeSpan.FromSeconds(60), 500, 1))
        );
    }

    private static double Area(IReadOnlyList<ScoredSeries> series) =>
        new ScoreCurve(
            [.. series.SelectMany(one => one.Scores.ToArray())],
            [.. series.SelectMany(one => one.Labels.ToArray()).Select(label => label == true)]
        ).AreaUnderPr;

    /// <summary>Returns series of 400 rows with an event of 60 rows at a random place, most of which a noisy detector finds.</summary>
    private static ScoredSeries[] Plants(int count)
    {
        var random = new Random(3);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                {
                    var first = random.Next(60, 330);
                    var labels = Sample.Rows(400, (first, first + 59));
                    double[] scores = [.. labels.Select(label => 0.62 * random.NextDouble() + (label ? 0.35 : 0))];
                    return Sample.Scores(labels, scores, $"pump {i}");
                }),
        ];
    }

    private static (Interval? Interval, double Value)[] Pairs(SeriesIntervals intervals, SeriesFigures figures) =>
        [
            (intervals.Precision, figures.Confusion.Precision),
            (intervals.Recall, figures.Confusion.Recall),
            (intervals.F1, figures.Confusion.F1),
            (intervals.FalseAlarmRate, figures.Confusion.FalseAlarmRate),
            (intervals.MissedAlarmRate, figures.Confusion.MissedAlarmRate),
            (intervals.BalancedAccuracy, figures.Confusion.BalancedAccuracy),
            (intervals.AreaUnderRoc, figures.AreaUnderRoc),
            (intervals.AreaUnderPr, figures.AreaUnderPr),
            (intervals.VusPr, figures.RangeAreas!.Value.VusPr),
            (intervals.EventRecall, figures.Events.Recall),
            (intervals.FalseEpisodesPerDay, figures.Events.FalseEpisodesPerDay!.Value),
            (intervals.MedianDelaySeconds, figures.Events.MedianDelay!.Value.TotalSeconds),
            (intervals.Nab, figures.Nab!.Scores.Standard),
            (intervals.ChangePoints, figures.ChangePoints!.Scores.Standard),
        ];
}
