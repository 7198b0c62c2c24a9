using System.Text;
using Confluent.Kafka;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Producer.Sending;
using Gozcu.Producer.Verify;

namespace Gozcu.Producer.Tests.Verify;

[TestFixture]
[Category("EndToEnd")]
internal sealed class VerifierTests
{
    [Test]
    public async Task LostDoubleLateAndUnnumberedRecords_AreFound()
    {
        var options = await OptionsAsync();
        var none = new Headers();
        await ProduceAsync(
            options,
            [
                Numbered("a", "0"),
                Numbered("a", "2"),
                Numbered("a", "1"),
                Numbered("a", "4"),
                Numbered("a", "4"),
                Numbered("b", "0"),
                Numbered("b", "minus one"),
                Numbered("b", "-1"),
                none,
            ]
        );

        var report = await new Verifier(options, TestConsole.Silent).RunAsync(CancellationToken.None);

        Assert.That((report.Records, report.Unnumbered, report.Others), Is.EqualTo((9L, 3L, 0L)));
        Assert.That((report.Lost, report.Doubled, report.OutOfOrder, report.Distinct), Is.EqualTo((1L, 1L, 1L, 5L)));
        Assert.That(report.IsComplete, Is.False);
        Assert.That(report.Producers.Select(p => p.Producer), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(report.Producers[0].LostRanges, Is.EqualTo(new[] { "3" }));
        Assert.That(report.Producers[0].DoubledRecords, Is.EqualTo(new[] { $"{options.Topic}-0-4" }));
    }

    [Test]
    public async Task OneProducer_IsAccountedForAlone_AndItsEndIsExpected()
    {
        var options = await OptionsAsync();
        await ProduceAsync(options, [Numbered("a", "0"), Numbered("a", "1"), Numbered("b", "5")]);

        async Task<VerifyReport> Verify(long expect) =>
            await new Verifier(options with { Producer = "a", Expect = expect }, TestConsole.Silent).RunAsync(CancellationToken.None);

        Assert.That((await Verify(2)).IsComplete, Is.True);
        Assert.That((await Verify(2)).Others, Is.EqualTo(1));
        Assert.That((await Verify(4)).Producers[0].LostRanges, Is.EqualTo(new[] { "2-3" }));
        Assert.That((await Verify(1)).IsComplete, Is.False);
    }

    [Test]
    public async Task NothingOfTheExpected_IsLost()
    {
        var options = await OptionsAsync();
        await ProduceAsync(options, []);

        var report = await new Verifier(options with { Expect = 3 }, TestConsole.Silent).RunAsync(CancellationToken.None);

        Assert.That((report.Records, report.Lost, report.IsComplete), Is.EqualTo((0L, 3L, false)));
    }

    [Test]
    public async Task UntilIdle_TakesWhatComesMeanwhile()
    {
        var options = await OptionsAsync() with { Until = VerifyUntil.Idle, Idle = TimeSpan.FromSeconds(3) };
        await ProduceAsync(options, [Numbered("a", "0")]);

        var verify = new Verifier(options, TestConsole.Silent).RunAsync(CancellationToken.None);
        await ProduceAsync(options, [Numbered("a", "1"), Numbered("a", "2")]);

        Assert.That((await verify).Distinct, Is.EqualTo(3));
    }

    [Test]
    public async Task UnknownTopic_IsTheUsersMistake()
    {
        var options = await OptionsAsync();

        Assert.That(
            async () => await new Verifier(options, TestConsole.Silent).RunAsync(CancellationToken.None),
            Throws.TypeOf<UsageException>().With.Message.StartsWith($"--topic is {options.Topic}, which Kafka at")
        );
    }

    private static async Task<VerifyOptions> OptionsAsync() =>
        new() { BootstrapServers = await KafkaFixture.BootstrapServersAsync(), Topic = KafkaFixture.NewTopic() };

    private static Headers Numbered(string producer, string sequence) =>
        new()
        {
            { RecordHeaders.Producer, Encoding.UTF8.GetBytes(producer) },
            { RecordHeaders.Sequence, Encoding.UTF8.GetBytes(sequence) },
        };

    private static async Task ProduceAsync(VerifyOptions options, Headers[] records)
    {
        var clients = new KafkaClients(options.Connection());
        await clients.EnsureTopicAsync(options.Topic, 1);
        using var producer = clients.Producer();
        foreach (var headers in records)
        {
            await producer.ProduceAsync(options.Topic, new Message<byte[]?, byte[]?> { Value = [1], Headers = headers });
        }
    }
}
