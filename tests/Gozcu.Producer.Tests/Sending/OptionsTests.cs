using Gozcu.Hosting.CommandLine;
using Gozcu.Producer.Replay;
using Gozcu.Producer.Sending;
using Gozcu.Producer.Simulate;
using Gozcu.Producer.Verify;

namespace Gozcu.Producer.Tests.Sending;

[TestFixture]
[Category("Unit")]
internal sealed class OptionsTests
{
    [Test]
    public void Replay_Defaults()
    {
        var options = new ReplayOptions();

        Assert.That(options.Validate, Throws.Nothing);
        Assert.That(options.Dataset, Is.EqualTo("ai4i2020"));
        Assert.That(options.Topic, Is.EqualTo("measurements"));
        Assert.That(options.BootstrapServers, Is.EqualTo("127.0.0.1:9092"));
        Assert.That(options.SpeedFactor, Is.Null);
        Assert.That(options.RatePerSecond, Is.Null);
        Assert.That(options.MalformedAmount.IsNone, Is.True);
        Assert.That(options.Time, Is.EqualTo(EventTime.Original));
        Assert.That(options.Partitions, Is.EqualTo(3));
    }

    [Test]
    public void Simulate_Defaults()
    {
        var options = new SimulateOptions();

        Assert.That(options.Validate, Throws.Nothing);
        Assert.That(options.SpeedFactor, Is.EqualTo(1));
        Assert.That((options with { Rate = "100/s" }).SpeedFactor, Is.Null);
        Assert.That(options.Stations, Is.EqualTo(3));
        Assert.That(options.FaultShare, Is.EqualTo(0.02));
    }

    [Test]
    public void Verify_Defaults()
    {
        var options = new VerifyOptions();

        Assert.That(options.Validate, Throws.Nothing);
        Assert.That(options.Until, Is.EqualTo(VerifyUntil.End));
        Assert.That(options.Idle, Is.EqualTo(TimeSpan.FromSeconds(5)));
    }

    [TestCase("500/s", 500)]
    [TestCase("0.5", 0.5)]
    public void Rate_IsANumberASecond(string rate, double expected) =>
        Assert.That(new ReplayOptions { Rate = rate }.RatePerSecond, Is.EqualTo(expected));

    [TestCase("0")]
    [TestCase("-1/s")]
    [TestCase("fast")]
    [TestCase("10/m")]
    public void WrongRate_NamesOptionAndRule(string rate) =>
        Assert.That(
            () => new ReplayOptions { Rate = rate }.Validate(),
            Throws.TypeOf<UsageException>().With.Message.StartsWith($"--rate is {rate}, but must be")
        );

    [TestCase("0")]
    [TestCase("fast")]
    [TestCase("NaN")]
    public void WrongSpeed_NamesOptionAndRule(string speed) =>
        Assert.That(
            () => new ReplayOptions { Speed = speed }.Validate(),
            Throws.TypeOf<UsageException>().With.Message.StartsWith($"--speed is {speed}, but must be")
        );

    [Test]
    public void File_NeedsALimit_AnEnding_AndNoPace()
    {
        var good = new SimulateOptions { Output = "a.csv", Limit = 10 };

        Assert.That(good.Validate, Throws.Nothing);
        Assert.That(() => (good with { Limit = null }).Validate(), Throws.TypeOf<UsageException>().With.Message.Contains("--limit"));
        Assert.That(() => (good with { Output = "a.txt" }).Validate(), Throws.TypeOf<UsageException>().With.Message.Contains(".jsonl"));
        Assert.That(() => (good with { Rate = "5/s" }).Validate(), Throws.TypeOf<UsageException>().With.Message.Contains("--rate"));
        Assert.That(() => (good with { Malformed = "1" }).Validate(), Throws.TypeOf<UsageException>().With.Message.Contains("--malformed"));
    }
}
