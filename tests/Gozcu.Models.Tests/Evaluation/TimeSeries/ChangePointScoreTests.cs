using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

[Category("Unit")]
public class ChangePointScoreTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    [Test]
    public void Scores_AreThoseOfSkab()
    {
        // Values of SKAB's own core/metrics.py.
        var score = ChangePointScore.Of(
            [Reports([100, 140, 300, 330], [90, 100, 105, 141, 170, 240, 335, 391]), Reports([50, 400], [49, 111, 425, 426])],
            Minute
        )!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.Scores.Standard, Is.EqualTo(51.513100341344845).Within(1e-9));
            Assert.That(score.Scores.RewardLowFalsePositives, Is.EqualTo(45.88226644123787).Within(1e-9));
            Assert.That(score.Scores.RewardLowFalseNegatives, Is.EqualTo(56.564289116452116).Within(1e-9));
            Assert.That((score.Windows, score.Missed, score.Reported, score.FalsePositives), Is.EqualTo((6, 2, 12, 5)));
            Assert.That(score.MeanDelay, Is.EqualTo(TimeSpan.FromSeconds(17.5)));
            Assert.That(score.ShareInside, Is.EqualTo(7 / 12.0).Within(1e-15));
            // Rows 100 to 200 and 300 to 390 of one series, 50 to 110 and 400 to 460 of the other.
            Assert.That(score.RowShareInside, Is.EqualTo((101 + 91 + 61 + 61) / 1000.0).Within(1e-15));
        }
    }

    [Test]
    public void ManyWindows_AreFoundByChance()
    {
        int[] changes = [.. Enumerable.Range(0, 12).Select(i => 40 * i)];
        var score = ChangePointScore.Of([Reports(changes, [.. Enumerable.Range(0, 25).Select(i => 20 * i)])], Minute)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.RowShareInside, Is.EqualTo(1));
            Assert.That(score.Random!.Value.Standard, Is.GreaterThan(50));
            Assert.That(score.Random.Value.Standard, Is.LessThan(score.Scores.Standard));
        }
    }

    [Test]
    public void FewWindows_AreNotFoundByChance()
    {
        var score = ChangePointScore.Of([Reports([100, 300], [100, 300])], TimeSpan.FromSeconds(5))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.Scores, Is.EqualTo(new NabScores(100, 100, 100)));
            Assert.That(score.Random!.Value.Standard, Is.LessThan(5));
        }
    }

    [Test]
    public void ChangesOfAlarmAndLabel_AreTheChangePoints()
    {
        // The alarm goes on at row 3 and off at 6, the label at 2 and 5.
        var score = ChangePointScore.Of([Sample.Letters("nnaAANnn")], TimeSpan.FromSeconds(1))!;

        Assert.That((score.Windows, score.Missed, score.Reported, score.FalsePositives), Is.EqualTo((2, 0, 2, 0)));
    }

    [Test]
    public void NoChanges_GiveNoScore() => Assert.That(ChangePointScore.Of([Sample.Letters("nnNNnn")], Minute), Is.Null);

    private static ScoredSeries Reports(int[] changes, int[] reports) =>
        new(
            "pump",
            Sample.Times(500),
            new double[500],
            new bool[500],
            Enumerable.Repeat<bool?>(false, 500),
            Sample.At(500, reports),
            Sample.At(500, changes)
        );
}
