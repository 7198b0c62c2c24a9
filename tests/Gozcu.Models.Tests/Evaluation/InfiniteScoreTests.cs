using Gozcu.Models.Alerts;
using Gozcu.Models.DataSets;
using Gozcu.Models.Evaluation;

namespace Gozcu.Models.Tests.Evaluation;

/// <summary>A score of infinity is above every threshold, one of negative infinity below.</summary>
[Category("Unit")]
public class InfiniteScoreTests
{
    private const double Infinity = double.PositiveInfinity;

    [Test]
    public void Areas_CountInfiniteScoresAsAnyOther()
    {
        bool[] labels = [true, true, false, true, false, false];
        var finite = new ScoreCurve([9, 9, 9, 4, 2, 1], labels);
        var infinite = new ScoreCurve([Infinity, Infinity, Infinity, 4, 2, -Infinity], labels);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(infinite.AreaUnderRoc, Is.EqualTo(finite.AreaUnderRoc));
            Assert.That(infinite.AreaUnderPr, Is.EqualTo(finite.AreaUnderPr));
            Assert.That(infinite.AveragePrecision, Is.EqualTo(finite.AveragePrecision));
            // Of nine pairs six are in order, two are ties.
            Assert.That(infinite.AreaUnderRoc, Is.EqualTo(7.0 / 9).Within(1e-15));
        }
    }

    [TestCase(new[] { Infinity, Infinity, 1, 0 }, new[] { true, true, false, false })]
    [TestCase(new[] { Infinity, -Infinity, -Infinity, -Infinity }, new[] { true, false, false, true })]
    [TestCase(new[] { Infinity, Infinity, Infinity, Infinity }, new[] { true, false, false, true })]
    [TestCase(new[] { -Infinity, -Infinity, -Infinity }, new[] { true, false, true })]
    [TestCase(new[] { 3, 2, 1, -Infinity }, new[] { true, true, true, false })]
    [TestCase(new[] { double.MaxValue, double.MaxValue, 1, double.MinValue }, new[] { true, false, true, false })]
    public void Thresholds_AreFinite(double[] scores, bool[] labels)
    {
        foreach (
            var objective in new[] { ThresholdObjective.F1, ThresholdObjective.Cost, ThresholdObjective.FBeta, ThresholdObjective.Fixed }
        )
        {
            var definition = new ThresholdDefinition
            {
                Objective = objective,
                Value = objective == ThresholdObjective.Fixed ? 1e308 : null,
            };
            var choice = ThresholdChooser.Choose(new ScoreCurve(scores, labels), definition);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(double.IsFinite(choice.Warning) && double.IsFinite(choice.Critical), Is.True, $"{objective}: {choice}");
                Assert.That(choice.Critical, Is.GreaterThanOrEqualTo(choice.Warning), $"{objective}");
                Assert.That(choice.LevelOf(Infinity), Is.EqualTo(AlertLevel.Critical));
                Assert.That(choice.LevelOf(-Infinity), Is.EqualTo(AlertLevel.Normal));
            }
        }
    }

    [Test]
    public void Threshold_BelowInfinity_StillSeparates()
    {
        var choice = ThresholdChooser.Choose(
            new ScoreCurve([Infinity, Infinity, 7, 1], [true, true, false, false]),
            new ThresholdDefinition()
        );

        Assert.That(choice.LevelOf(7), Is.EqualTo(AlertLevel.Normal));
        Assert.That(
            Scorecard.Of([Infinity, 7, -Infinity], [true, false, false], choice.Warning).Confusion,
            Is.EqualTo(new ConfusionMatrix(1, 0, 2, 0))
        );
    }

    [Test]
    public void CriticalThreshold_WithoutPrecision_SaysTheWholeRule()
    {
        // The two highest of the six alarms are right, but two are less than the half that critical may be; at three the precision is 2/3.
        var choice = ThresholdChooser.Choose(
            new ScoreCurve([0.9, 0.8, 0.7, 0.6], [false, true, false, false]),
            new ThresholdDefinition { Objective = ThresholdObjective.Fixed, Value = 0.5 }
        );
        Assert.That(
            choice.CriticalRule,
            Does.Contain("no threshold that at most half of the validation alarms reach has a precision of 90 %")
        );

        // Here all alarms are right, so a threshold of precision 90 % there is; it is only reached by too many.
        var precise = ThresholdChooser.Choose(
            new ScoreCurve([0.9, 0.9, 0.9, 0.1], [true, true, true, false]),
            new ThresholdDefinition { Objective = ThresholdObjective.Fixed, Value = 0.5 }
        );
        Assert.That(
            precise.CriticalRule,
            Does.EndWith("no threshold that at most half of the validation alarms reach has a precision of 90 % or more")
        );
    }
}
