using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Tests.Alerts;

[Category("Unit")]
public class OutputTopicsTests
{
    [Test]
    public void Names_HaveThePrefix()
    {
        var topics = new OutputTopics("test-1.");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                topics.All,
                Is.EqualTo(new[] { "test-1.scores", "test-1.alerts.warning", "test-1.alerts.critical", "test-1.dead-letter" })
            );
            Assert.That(new OutputTopics().Name(OutputTopic.DeadLetter), Is.EqualTo("dead-letter"));
            Assert.That(topics.Utf8Name(OutputTopic.Scores).SequenceEqual("test-1.scores"u8), Is.True);
            Assert.That(topics.TryParse("test-1.alerts.critical", out var topic) && topic == OutputTopic.CriticalAlerts, Is.True);
            Assert.That(topics.TryParse("scores", out _), Is.False);
            Assert.That(() => new OutputTopics("a b"), Throws.ArgumentException);
        }
    }

    [TestCase(0.39, AlertLevel.Normal)]
    [TestCase(0.4, AlertLevel.Warning)]
    [TestCase(0.6, AlertLevel.Critical)]
    public void Level_BeginsAtItsThreshold(double score, AlertLevel level)
    {
        var threshold = new ThresholdChoice
        {
            Warning = 0.4,
            Critical = 0.6,
            WarningRule = "",
            CriticalRule = "",
        };
        Assert.That(threshold.LevelOf(score), Is.EqualTo(level));
        Assert.That(AlertLevels.TryParse(level.Name(), out var parsed) && parsed == level, Is.True);
    }
}
