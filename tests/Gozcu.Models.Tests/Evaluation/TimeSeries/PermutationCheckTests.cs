using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

[Category("Unit")]
public class PermutationCheckTests
{
    private const int Rows = 200;
    private static readonly bool[] Labels = Sample.Rows(Rows, (100, 149));

    [Test]
    public void ModelOfTheMeasurements_LosesItsFigure()
    {
        // The sensor is the label itself.
        var check = Check(order => [.. order.Select(row => Labels[row])]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(check.Original, Is.EqualTo(1));
            Assert.That(check.Permuted, Has.Count.EqualTo(10));
            Assert.That(check.PermutedMean, Is.EqualTo(0.5).Within(0.05));
            Assert.That(check.Kept, Is.EqualTo(0).Within(0.1));
        }
    }

    [Test]
    public void Clock_KeepsItsFigure() => Assert.That(Check(_ => Labels).Kept, Is.EqualTo(1));

    [Test]
    public void ModelThatIsNotBetterThanChance_HasNothingToKeep() => Assert.That(Check(_ => new bool[Rows]).Kept, Is.Null);

    private static PermutationCheck Check(Func<IReadOnlyList<int>, bool[]> alarms) =>
        PermutationCheck.Of(
            [Rows, Rows, Rows],
            (_, order) => Sample.Alarms(Labels, alarms(order)),
            series => SeriesFigures.Of(series).Confusion.BalancedAccuracy,
            chance: 0.5
        );
}
