using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

[Category("Unit")]
public class EventScoreTests
{
    [Test]
    public void Events_AreCountedWithTheirDelays()
    {
        // Found after two rows; missed; found at once by an alarm that begins with it; found by an alarm that stood before.
        var score = EventScore.Of([Sample.Letters("nnaaAAnnaannAAnnNNAa")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((score.Events, score.Detected, score.Standing), Is.EqualTo((4, 3, 1)));
            Assert.That(score.Recall, Is.EqualTo(0.75));
            Assert.That(score.MedianDelay, Is.EqualTo(TimeSpan.Zero));
            Assert.That(score.MedianDelayWithoutStanding, Is.EqualTo(TimeSpan.FromSeconds(1)));
            Assert.That(score.FalseEpisodes, Is.Zero);
        }
    }

    [Test]
    public void Detections_SayWhen()
    {
        var detections = EventDetection.In(Sample.Letters("naAnNAnaa", secondsPerRow: 60));

        var minute = TimeSpan.FromMinutes(1);
        Assert.That(
            detections,
            Is.EqualTo(
                new[]
                {
                    new EventDetection("pump", DateTimeOffset.UnixEpoch + minute, DateTimeOffset.UnixEpoch + 2 * minute, minute, false),
                    new EventDetection(
                        "pump",
                        DateTimeOffset.UnixEpoch + 5 * minute,
                        DateTimeOffset.UnixEpoch + 5 * minute,
                        TimeSpan.Zero,
                        true
                    ),
                    new EventDetection("pump", DateTimeOffset.UnixEpoch + 7 * minute, DateTimeOffset.UnixEpoch + 8 * minute, null, false),
                }
            )
        );
    }

    [Test]
    public void FalseEpisodes_AreRunsOfAlarmsThatShareNoRowWithAnEvent()
    {
        // False: rows 1 and 2 as one; row 4, just before an event, and row 7, just after. Not false: the run into the event at the end, and the one on rows without a
        // label. Of the 24 rows an hour apart, 20 are judged.
        var score = EventScore.Of([Sample.Letters("nNNnNaaNnnnn-__-nnnnnNNA", secondsPerRow: 3600)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.FalseEpisodes, Is.EqualTo(3));
            Assert.That(score.Monitored, Is.EqualTo(TimeSpan.FromHours(20)));
            Assert.That(score.FalseEpisodesPerDay, Is.EqualTo(3 * 24 / 20.0).Within(1e-12));
        }
    }

    [Test]
    public void EpisodeFromUnlabelledIntoNormalRows_IsOneFalseEpisode() =>
        Assert.That(EventScore.Of([Sample.Letters("n__N_Nn")]).FalseEpisodes, Is.EqualTo(1));

    [Test]
    public void RowWithoutLabel_EndsAnEvent() => Assert.That(EventScore.Of([Sample.Letters("naa-aan")]).Events, Is.EqualTo(2));

    [Test]
    public void AnomaliesWithoutScores_AreMissed()
    {
        var series = new ScoredSeries("pump", [0, 1, 2], [0, double.NaN, 0], [false, false, false], [false, true, false]);

        Assert.That(EventScore.Of([series]).Recall, Is.Zero);
        Assert.That(EventScore.Of([series]).Events, Is.EqualTo(1));
    }

    [Test]
    public void NoRows_GiveNoFigures()
    {
        var score = EventScore.Of([new ScoredSeries("pump", [], [], [], [])]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(score.Recall, Is.Zero);
            Assert.That(score.MedianDelay, Is.Null);
            Assert.That(score.FalseEpisodesPerDay, Is.Null);
        }
    }
}
