using Gozcu.Models.DataSets;
using Gozcu.Models.Evaluation;

namespace Gozcu.Models.Tests.Evaluation;

[Category("Unit")]
public class IntervalTests
{
    /// <summary>Values of R's <c>binom::binom.wilson</c>, and of R. G. Newcombe, Statistics in Medicine 17 (1998), table I.</summary>
    [TestCase(81, 263, 0.2553, 0.3662)]
    [TestCase(15, 148, 0.0624, 0.1605)]
    [TestCase(0, 20, 0.0000, 0.1611)]
    [TestCase(1, 29, 0.0061, 0.1718)]
    [TestCase(2, 4, 0.1500, 0.8500)]
    [TestCase(4, 4, 0.5101, 1.0000)]
    public void Wilson_HasThePublishedEnds(long hits, long cases, double low, double high)
    {
        var interval = Interval.Wilson(hits, cases);

        Assert.That((interval.Low, interval.High), Is.EqualTo((low, high)).Within(5e-5));
    }

    [Test]
    public void Wilson_OfNothing_IsEverything() => Assert.That(Interval.Wilson(0, 0), Is.EqualTo(new Interval(0, 1)));

    [Test]
    public void FewAnomalies_GiveNoVerdict()
    {
        // Two of four anomalies are found, with four false alarms: more than chance finds, but that may be chance.
        var (scores, labels) = Rows(found: 2, missed: 2, falseAlarms: 4, silent: 112);

        var card = Scorecard.Of(scores, labels, 0.5);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(card.IsFit, Is.False);
            Assert.That(card.Objections, Has.Some.Contains("4 anomalies among 120 rows are too few to tell"));
            Assert.That(card.Intervals!.Recall.Low, Is.EqualTo(0.15).Within(5e-3));
            Assert.That(card.Intervals.F1.Low, Is.Zero);
            Assert.That(card.Intervals.F1.High, Is.InRange(0.6, 0.9));
        }
    }

    [Test]
    public void TheSameSharesOfManyRows_AreJudged()
    {
        var (scores, labels) = Rows(found: 200, missed: 200, falseAlarms: 400, silent: 11_200);

        var card = Scorecard.Of(scores, labels, 0.5);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(card.IsFit, Is.True, string.Join("; ", card.Objections));
            Assert.That(card.Intervals!.F1.Low, Is.InRange(0.33, card.Confusion.F1));
            Assert.That(card.Intervals.F1.High, Is.InRange(card.Confusion.F1, 0.47));
            Assert.That(card.Intervals.AreaUnderRoc.Low, Is.LessThan(card.AreaUnderRoc).And.GreaterThan(0.5));
        }
    }

    [Test]
    public void Intervals_HoldTheFiguresAndAreTheSameAgain()
    {
        var random = new Random(4);
        var labels = Enumerable.Range(0, 500).Select(i => i % 10 == 0).ToArray();
        var scores = labels.Select(anomaly => random.NextDouble() + (anomaly ? 0.4 : 0)).ToArray();

        var card = Scorecard.Of(scores, labels, 0.9);
        var intervals = card.Intervals!;

        using (Assert.EnterMultipleScope())
        {
            Inside(intervals.Precision, card.Confusion.Precision);
            Inside(intervals.Recall, card.Confusion.Recall);
            Inside(intervals.FalseAlarmRate, card.Confusion.FalseAlarmRate);
            Inside(intervals.MissedAlarmRate, card.Confusion.MissedAlarmRate);
            Inside(intervals.F1, card.Confusion.F1);
            Inside(intervals.BalancedAccuracy, card.Confusion.BalancedAccuracy);
            Inside(intervals.AreaUnderPr, card.AreaUnderPr);
            Inside(intervals.AreaUnderRoc, card.AreaUnderRoc);
            Assert.That(Scorecard.Of(scores, labels, 0.9).Intervals, Is.EqualTo(intervals));
        }

        static void Inside(Interval interval, double value) => Assert.That(value, Is.GreaterThan(interval.Low).And.LessThan(interval.High));
    }

    /// <summary>The interval of a share of 0.1 of 200 rows, drawn 400 times, holds the true share in about 95 % of them.</summary>
    [Test]
    public void Wilson_CoversAsItSays()
    {
        var random = new Random(7);
        var covered = Enumerable
            .Range(0, 400)
            .Count(_ =>
            {
                var interval = Interval.Wilson(Enumerable.Range(0, 200).Count(_ => random.NextDouble() < 0.1), 200);
                return interval.Low <= 0.1 && interval.High >= 0.1;
            });

        Assert.That(covered, Is.InRange(365, 395));
    }

    private static (double[] Scores, bool[] Labels) Rows(int found, int missed, int falseAlarms, int silent) =>
        (
            [
                .. Enumerable.Repeat(0.9, found),
                .. Enumerable.Repeat(0.1, missed),
                .. Enumerable.Repeat(0.9, falseAlarms),
                .. Enumerable.Repeat(0.1, silent),
            ],
            [.. Enumerable.Repeat(true, found + missed), .. Enumerable.Repeat(false, falseAlarms + silent)]
        );
}
