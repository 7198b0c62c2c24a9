using Gozcu.Models.DataSets;
using Gozcu.Models.Evaluation;

namespace Gozcu.Models.Tests.Evaluation;

[Category("Unit")]
public class EvaluationTests
{
    private static readonly double[] Scores = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];
    private static readonly bool[] Labels = [true, true, false, true, false, false, false, false];

    [Test]
    public void ConfusionMatrix_GivesTheRates()
    {
        var matrix = ConfusionMatrix.Count(Scores, Labels, 0.7);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(matrix, Is.EqualTo(new ConfusionMatrix(2, 1, 4, 1)));
            Assert.That(matrix.Precision, Is.EqualTo(2.0 / 3).Within(1e-15));
            Assert.That(matrix.Recall, Is.EqualTo(2.0 / 3).Within(1e-15));
            Assert.That(matrix.F1, Is.EqualTo(2.0 / 3).Within(1e-15));
            Assert.That(matrix.FalseAlarmRate, Is.EqualTo(0.2).Within(1e-15));
            Assert.That(matrix.MissedAlarmRate, Is.EqualTo(1.0 / 3).Within(1e-15));
            Assert.That(matrix.BalancedAccuracy, Is.EqualTo((2.0 / 3 + 0.8) / 2).Within(1e-15));
            Assert.That(matrix.Accuracy, Is.EqualTo(0.75));
            Assert.That(new ConfusionMatrix(3, 1, 0, 2).FBeta(2), Is.EqualTo(5 * 0.75 * 0.6 / (4 * 0.75 + 0.6)).Within(1e-15));
            Assert.That(default(ConfusionMatrix).F1, Is.Zero);
        }
    }

    [Test]
    public void Areas_AreThoseOfTheCurves()
    {
        var curve = new ScoreCurve(Scores, Labels);
        using (Assert.EnterMultipleScope())
        {
            // Of the 15 pairs of an anomaly and a normal row, 14 are in order.
            Assert.That(curve.AreaUnderRoc, Is.EqualTo(14.0 / 15).Within(1e-15));
            Assert.That(curve.AveragePrecision, Is.EqualTo((1 + 1 + 0.75) / 3).Within(1e-15));
            // Trapezoids over recall 0, 1/3, 2/3, 1 with precision 1, 1, 1 | 2/3, 3/4.
            Assert.That(curve.AreaUnderPr, Is.EqualTo(2.0 / 3 + (2.0 / 3 + 0.75) / 2 / 3).Within(1e-15));
        }
    }

    [Test]
    public void TiedScores_AreOnePoint()
    {
        var curve = new ScoreCurve([0.5, 0.5, 0.5, 0.5], [true, false, true, false]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(curve.Thresholds.Length, Is.EqualTo(1));
            Assert.That(curve.AreaUnderRoc, Is.EqualTo(0.5));
            Assert.That(curve.AreaUnderPr, Is.EqualTo(0.5));
        }
    }

    [Test]
    public void RocArea_IsTheShareOfPairsInOrder()
    {
        var random = new Random(2);
        for (var round = 0; round < 20; round++)
        {
            var scores = Enumerable.Range(0, 60).Select(_ => random.Next(15) / 10.0).ToArray();
            var labels = scores.Select(score => random.NextDouble() < 0.2 + score / 4).ToArray();
            var pairs =
                from i in Enumerable.Range(0, 60)
                where labels[i]
                from j in Enumerable.Range(0, 60)
                where !labels[j]
                select scores[i] > scores[j] ? 1
                : scores[i] == scores[j] ? 0.5
                : 0;
            Assert.That(new ScoreCurve(scores, labels).AreaUnderRoc, Is.EqualTo(pairs.Average()).Within(1e-12));
        }
    }

    [Test]
    public void NoNumbers_AreRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new ScoreCurve([double.NaN], [true]), Throws.ArgumentException);
            Assert.That(() => new ScoreCurve([1], [true, false]), Throws.ArgumentException);
            Assert.That(() => ConfusionMatrix.Count([1], [], 0), Throws.ArgumentException);
        }
    }

    [Test]
    public void Threshold_IsTheBestOfItsObjective()
    {
        var curve = new ScoreCurve(Scores, Labels);
        using (Assert.EnterMultipleScope())
        {
            // F1 is 0.8 at two alarms, 6/7 at four.
            Assert.That(Choose(curve, new ThresholdDefinition()), Is.EqualTo(0.55).Within(1e-12));
            var precise = new ThresholdDefinition { Objective = ThresholdObjective.FBeta, Beta = 0.1 };
            Assert.That(Choose(curve, precise), Is.EqualTo(0.75).Within(1e-12));
            var dear = new ThresholdDefinition { Objective = ThresholdObjective.Cost, FalseAlarmCost = 10 };
            Assert.That(Choose(curve, dear), Is.EqualTo(0.75).Within(1e-12));
            var fixedOne = new ThresholdDefinition { Objective = ThresholdObjective.Fixed, Value = 0.65 };
            Assert.That(Choose(curve, fixedOne), Is.EqualTo(0.65));
            Assert.That(
                () => ThresholdChooser.Choose(new ScoreCurve([1, 2], [false, false]), new ThresholdDefinition()),
                Throws.ArgumentException
            );
        }
    }

    [Test]
    public void CriticalThreshold_IsReachedByThePreciseHalf()
    {
        var choice = ThresholdChooser.Choose(new ScoreCurve(Scores, Labels), new ThresholdDefinition());
        Assert.That(choice.Critical, Is.EqualTo(0.75).Within(1e-12), choice.CriticalRule);
    }

    [Test]
    public void CriticalThreshold_WithoutPrecision_IsHalfWayUp()
    {
        var choice = ThresholdChooser.Choose(
            new ScoreCurve([0.9, 0.8, 0.7, 0.6], [false, true, false, false]),
            new ThresholdDefinition { Objective = ThresholdObjective.Fixed, Value = 0.5 }
        );
        Assert.That(choice.Critical, Is.EqualTo(0.7).Within(1e-12), choice.CriticalRule);
        var unreached = ThresholdChooser.Choose(
            new ScoreCurve([1], [false]),
            new ThresholdDefinition { Objective = ThresholdObjective.Fixed, Value = 4 }
        );
        Assert.That(unreached.Critical, Is.EqualTo(6));
    }

    [Test]
    public void GoodDetector_IsFit()
    {
        // Eight rows say too little for a verdict; as many as these do not.
        var card = Scorecard.Of(
            [.. Enumerable.Repeat(Scores, 20).SelectMany(s => s)],
            [.. Enumerable.Repeat(Labels, 20).SelectMany(l => l)],
            0.55
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(card.IsFit, Is.True, string.Join("; ", card.Objections));
            Assert.That(card.Baselines.Select(b => b.Name), Is.EqualTo(new[] { "always-alarm", "never-alarm", "random" }));
            Assert.That(card.Baselines[0].Confusion, Is.EqualTo(new ConfusionMatrix(60, 100, 0, 0)));
            Assert.That(card.Baselines[1].Confusion, Is.EqualTo(new ConfusionMatrix(0, 0, 100, 60)));
            Assert.That(card.Baselines[0].AreaUnderRoc, Is.EqualTo(0.5));
            Assert.That(card.Baselines[0].AreaUnderPr, Is.EqualTo(3.0 / 8));
            Assert.That(card.Prevalence, Is.EqualTo(3.0 / 8));
        }
    }

    [Test]
    public void RandomBaseline_AlarmsAtTheLabelsRate()
    {
        var labels = Enumerable.Range(0, 100_000).Select(i => i % 20 == 0).ToArray();
        var random = Scorecard.Of(new double[labels.Length], labels, 1).Baselines[2];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(random.Confusion.Recall, Is.EqualTo(0.05).Within(0.01));
            Assert.That(random.Confusion.FalseAlarmRate, Is.EqualTo(0.05).Within(0.005));
            Assert.That(random.AreaUnderRoc, Is.EqualTo(0.5).Within(0.02));
        }
    }

    [Test]
    public void DetectorThatAlwaysAlarms_IsUnfit()
    {
        bool[] mostly = [true, true, true, false];
        var card = Scorecard.Of([1, 1, 1, 1], mostly, 0.5);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(card.IsFit, Is.False);
            Assert.That(
                card.Objections,
                Has.Some.Contains("does not beat always-alarm").And.Some.Contains("not above the share of anomalies")
            );
            Assert.That(Scorecard.Of([1, 0], [false, false], 0.5).Objections, Has.One.Contains("cannot be judged"));
            Assert.That(Scorecard.Of([], [], 0.5).IsFit, Is.False);
        }
    }

    private static double Choose(ScoreCurve curve, ThresholdDefinition definition) => ThresholdChooser.Choose(curve, definition).Warning;
}
