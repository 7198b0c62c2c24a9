using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

[Category("Unit")]
public class TrivialDetectorsTests
{
    [Test]
    public void AlwaysAndNever_AlarmEverywhereAndNowhere()
    {
        var series = Sample.Letters("nNaA");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(TrivialDetectors.AlwaysAlarm([series])[0].Alarms.ToArray(), Is.All.True);
            Assert.That(TrivialDetectors.NeverAlarm([series])[0].Alarms.ToArray(), Is.All.False);
        }
    }

    [Test]
    public void Random_AlarmsAtTheDetectorsRate()
    {
        var series = Sample.Alarms(new bool[20_000], [.. Enumerable.Range(0, 20_000).Select(row => row % 10 < 3)]);

        var alarms = TrivialDetectors.Random([series])[0].Alarms.ToArray().Count(alarm => alarm);

        Assert.That(alarms, Is.EqualTo(6000).Within(300));
    }

    [Test]
    public void RowsWithoutScore_StayWithout()
    {
        var series = new ScoredSeries("pump", [0, 1], [double.NaN, 1], [false, false], [true, false]);

        var judged = TrivialDetectors.AlwaysAlarm([series])[0];

        Assert.That((judged.IsJudged(0), judged.IsJudged(1)), Is.EqualTo((false, true)));
    }
}
