using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

[Category("Unit")]
public class NabScoreTests
{
    private static readonly (int, int)[] Windows = [(50, 69), (120, 139), (180, 199)];

    /// <summary>Values of NAB's own <c>nab/sweeper.py</c>, normalised as its runner does.</summary>
    [TestCase("random", 8.600954606318185, -1.5654264119096206, 16.84508084865657)]
    [TestCase("chosen", 46.67833406878736, 41.80618104969439, 53.34111160141379)]
    [TestCase("probation", 34.49329908104129, 29.93349444697052, 39.662199387360864)]
    public void Scores_AreThoseOfTheBenchmark(string name, double standard, double lowFalsePositives, double lowFalseNegatives)
    {
        var (windows, alarms) = name switch
        {
            "random" => (Windows, Sample.Numbers(200, 9).Select(number => number < 0.04).ToArray()),
            "chosen" => (Windows, Sample.At(200, 40, 55, 60, 100, 145, 199)),
            // The first 30 rows do not count: not the alarm at row 25.
            _ => ([(20, 39), (120, 139)], Sample.At(200, 25, 35, 45, 100)),
        };

        var scores = NabScore.Of([Sample.Alarms(Sample.Rows(200, windows), alarms)])!.Scores;

        Assert.That(
            new[] { scores.Standard, scores.RewardLowFalsePositives, scores.RewardLowFalseNegatives },
            Is.EqualTo(new[] { standard, lowFalsePositives, lowFalseNegatives }).Within(1e-9)
        );
    }

    [Test]
    public void PerfectDetector_Has100AndASilentOne0()
    {
        var labels = Sample.Rows(200, Windows);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                NabScore.Of([Sample.Alarms(labels, Sample.At(200, 50, 120, 180))])!.Scores,
                Is.EqualTo(new NabScores(100, 100, 100))
            );
            Assert.That(NabScore.Of([Sample.Alarms(labels, new bool[200])])!.Scores, Is.EqualTo(new NabScores(0, 0, 0)));
            Assert.That(NabScore.Of([Sample.Alarms(new bool[200], Sample.At(200, 50))]), Is.Null);
        }
    }

    [Test]
    public void Starts_CountEachAlarmOnce()
    {
        var series = Sample.Alarms(Sample.Rows(200, (100, 109)), Sample.Rows(200, (60, 69), (104, 139)));

        var (rows, starts) = (NabScore.Of([series])!, NabScore.Of([series], NabDetections.Starts)!);

        var hit = (2 / (1 + Math.Exp(-5 * 0.6)) - 1) / (2 / (1 + Math.Exp(-5)) - 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((rows.FalsePositives, rows.Missed), Is.EqualTo((40, 0)));
            Assert.That((starts.FalsePositives, starts.Missed), Is.EqualTo((1, 0)));
            Assert.That(starts.Scores.Standard, Is.EqualTo(100 * (hit - 0.11 + 1) / 2).Within(1e-9));
        }
    }

    [Test]
    public void AlarmFromBeforeTheWindow_IsNoStartInIt()
    {
        var series = Sample.Alarms(Sample.Rows(200, (100, 109)), Sample.Rows(200, (98, 120)));

        Assert.That(NabScore.Of([series], NabDetections.Starts)!.Missed, Is.EqualTo(1));
    }

    [Test]
    public void Probation_HasAtMost750Rows()
    {
        var series = Sample.Alarms(Sample.Rows(6000, (5000, 5099)), Sample.At(6000, 749, 750, 899));

        Assert.That(NabScore.Of([series])!.FalsePositives, Is.EqualTo(2));
    }

    [Test]
    public void RowsWithoutLabel_DoNotCount()
    {
        var rows = string.Concat(Enumerable.Repeat("n", 20)) + "aaaaA__--nnnnn";

        Assert.That(NabScore.Of([Sample.Letters(rows)])!.FalsePositives, Is.Zero);
    }
}
