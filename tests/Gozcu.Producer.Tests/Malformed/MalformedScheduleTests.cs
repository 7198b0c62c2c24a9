using Gozcu.Hosting.CommandLine;
using Gozcu.Producer.Malformed;
using Gozcu.Producer.Simulate;

namespace Gozcu.Producer.Tests.Malformed;

[TestFixture]
[Category("Unit")]
internal sealed class MalformedScheduleTests
{
    [TestCase(0, 100)]
    [TestCase(1, 1)]
    [TestCase(25, 10_000)]
    [TestCase(1000, 7)]
    public void Number_IsKeptExactly(int count, int measurements)
    {
        var schedule = new MalformedSchedule(new MalformedAmount(count, null), measurements, new SeededRandom(1));

        Assert.That(Enumerable.Range(0, measurements).Sum(i => schedule.Before(i)), Is.EqualTo(count));
    }

    [Test]
    public void Number_IsSpreadEvenly()
    {
        var schedule = new MalformedSchedule(new MalformedAmount(100, null), 10_000, new SeededRandom(1));

        var perTenth = Enumerable.Range(0, 10_000).Select(i => schedule.Before(i)).Chunk(1000).Select(c => c.Sum());

        Assert.That(perTenth, Is.All.EqualTo(10));
    }

    [Test]
    public void Share_IsMetOnAverage()
    {
        var schedule = new MalformedSchedule(new MalformedAmount(null, 0.01), 0, new SeededRandom(1));

        Assert.That(Enumerable.Range(0, 100_000).Sum(i => schedule.Before(i)), Is.InRange(850, 1150));
    }

    [TestCase("25", 25L, null)]
    [TestCase("0", 0L, null)]
    [TestCase("1.5%", null, 0.015)]
    public void Amount_IsANumberOrAShare(string text, long? count, double? share) =>
        Assert.That(MalformedAmount.Parse(text), Is.EqualTo(new MalformedAmount(count, share)));

    [TestCase("-1")]
    [TestCase("0.5")]
    [TestCase("101%")]
    [TestCase("-1%")]
    [TestCase("many")]
    public void WrongAmount_NamesOptionAndRule(string text) =>
        Assert.That(
            () => MalformedAmount.Parse(text),
            Throws.TypeOf<UsageException>().With.Message.StartsWith($"--malformed is {text}, but must be")
        );
}
