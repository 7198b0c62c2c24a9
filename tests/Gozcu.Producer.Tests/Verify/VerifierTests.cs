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

    /// <summary>Numbers that no producer of ours writes: they are counted, make no figure absurd, and are never taken for well.</summary>
    [TestCase("9223372036854775807")]
    [TestCase("9223372036854775808")]
    [TestCase("5000000000000")]
    [TestCase("-1")]
    [TestCase("-9223372036854775808")]
    [TestCase("1e3")]
    [TestCase("01")]
    [TestCase("+1")]
    [TestCase(" 1")]
    [TestCase("0x1")]
    [TestCase("1.0")]
    [TestCase("")]
    public async Task HostileNumber_IsInvalid_AndFails(string number)
    {
        var options = await OptionsAsync();
        await ProduceAsync(options, [Numbered("a", "0"), Numbered("a", number), Numbered("a", "1")]);

        foreach (var expect in (long?[])[null, 2])
        {
            var report = await new Verifier(options with { Expect = expect }, TestConsole.Silent).RunAsync(CancellationToken.None);

            Assert.That((report.Distinct, report.Lost, report.Doubled, report.Invalid), Is.EqualTo((2L, 0L, 0L, 1L)));
            Assert.That(report.InvalidRecords, Is.EqualTo(new[] { $"{options.Topic}-0-1" }));
            Assert.That(report.IsComplete, Is.False);
        }
    }

    [Test]
    public async Task TwoNumbersOnARecord_AreNone()
    {
        var options = await OptionsAsync() with { Expect = 1 };
        var two = Numbered("a", "1");
        two.Add(RecordHeaders.Sequence, "0"u8.ToArray());
        await ProduceAsync(options, [Numbered("a", "0"), two]);

        var report = await new Verifier(options, TestConsole.Silent).RunAsync(CancellationToken.None);

        Assert.That((report.Distinct, report.Invalid, report.IsComplete), Is.EqualTo((1L, 1L, false)));
    }

    [Test]
    public async Task WithoutTheirNumber_NothingIsCertain()
    {
        var options = await OptionsAsync();
        await ProduceAsync(options, [Numbered("a", "0"), Numbered("a", "1")]);

        var report = await new Verifier(options, TestConsole.Silent).RunAsync(CancellationToken.None);

        Assert.That((report.Lost, report.IsSure, report.IsComplete), Is.EqualTo((0L, false, false)));
    }

    [Test]
    public async Task ProducerWithoutRecords_IsNotThere()
    {
        var options = await OptionsAsync() with { Producer = "nobody" };
        await ProduceAsync(options, [Numbered("a", "0")]);

        var report = await new Verifier(options, TestConsole.Silent).RunAsync(CancellationToken.None);

        Assert.That((report.IsUnknownProducer, report.IsComplete, report.Others), Is.EqualTo((true, false, 1L)));
    }

    [Test]
    public async Task ReportOfTheProducer_SaysWhatMustBeThere()
    {
        var options = await OptionsAsync();
        await ProduceAsync(options, [Numbered("a", "0"), Numbered("a", "1"), Numbered("b", "0")]);

        async Task<VerifyReport> Verify(int sent, int delivered, int failed)
        {
            var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
            await File.WriteAllTextAsync(
                file,
                $$"""{"production":{"topic":"{{options.Topic}}","producerId":"a","deliveries":{"sent":{{sent}},"delivered":{{delivered}},"failed":{{failed}} } } }"""
            );
            return await new Verifier(options with { Sent = file }, TestConsole.Silent).RunAsync(CancellationToken.None);
        }

        Assert.That((await Verify(2, 2, 0)).IsComplete, Is.True);
        var lostTail = await Verify(4, 4, 0);
        Assert.That((lostTail.IsComplete, lostTail.Lost), Is.EqualTo((false, 2L)));
        Assert.That(lostTail.Producers[0].LostRanges, Is.EqualTo(new[] { "2-3" }));
        // Of two records the producer does not know whether Kafka has them: it has one, or it has not.
        Assert.That((await Verify(3, 1, 0)).IsComplete, Is.True);
        Assert.That((await Verify(3, 3, 0)).IsComplete, Is.False);
        Assert.That((await Verify(1, 1, 0)).IsComplete, Is.False);
    }

    [Test]
    public async Task AbortedRecords_AreNotThere_AndThoseOfAnOpenTransactionAreNotWaitedFor()
    {
        var options = await OptionsAsync() with { Expect = 2 };
        var clients = new KafkaClients(options.Connection());
        await clients.EnsureTopicAsync(options.Topic, 1);
        using var producer = clients.Producer(config => config.TransactionalId = options.Topic);
        producer.InitTransactions(TimeSpan.FromSeconds(30));
        async Task TransactionAsync(string number, Action? end)
        {
            producer.BeginTransaction();
            await producer.ProduceAsync(options.Topic, new Message<byte[]?, byte[]?> { Value = [1], Headers = Numbered("a", number) });
            end?.Invoke();
        }
        await TransactionAsync("0", producer.CommitTransaction);
        await TransactionAsync("1", producer.AbortTransaction);
        await TransactionAsync("1", producer.CommitTransaction);
        await TransactionAsync("2", null);

        var report = await new Verifier(options, TestConsole.Silent).RunAsync(CancellationToken.None);

        Assert.That((report.Records, report.Distinct, report.Doubled, report.IsComplete), Is.EqualTo((2L, 2L, 0L, true)));
        producer.AbortTransaction();
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
