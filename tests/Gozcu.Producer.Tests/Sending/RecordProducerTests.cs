using Confluent.Kafka.Admin;
using Gozcu.Hosting.Kafka;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Tests.Sending;

[TestFixture]
[Category("EndToEnd")]
internal sealed class RecordProducerTests
{
    [Test]
    public async Task RecordThatIsTooLarge_FailsAlone_AndKeepsItsNumber()
    {
        var (clients, topic) = await TopicAsync(partitions: 1);
        using var producer = new RecordProducer(clients, topic, "p");

        await producer.SendAsync(null, new byte[10], malformed: false, CancellationToken.None);
        await producer.SendAsync(null, new byte[2_000_000], malformed: false, CancellationToken.None);
        await producer.SendAsync(null, new byte[10], malformed: true, CancellationToken.None);
        await producer.FlushAsync(TimeSpan.FromSeconds(30));
        var account = producer.Account();

        Assert.That((account.Sent, account.Delivered, account.Failed, account.Unknown), Is.EqualTo((3L, 2L, 1L, 0L)));
        Assert.That(account.Failures.Single().Key, Does.Contain("too large"));
        Assert.That(account.Offsets, Is.EqualTo(new[] { new OffsetRange(topic, 0, 0, 1) }));
        Assert.That(account.MalformedOffsets, Is.EqualTo(new[] { new OffsetRange(topic, 0, 1, 1) }));
    }

    [Test]
    public async Task FasterThanKafka_HoldsAtMostSoManyUnderWay()
    {
        var (clients, topic) = await TopicAsync(partitions: 1);
        using var producer = new RecordProducer(clients, topic, "p");
        long most = 0;
        const int records = 200_000;
        for (var i = 0; i < records; i++)
        {
            await producer.SendAsync(null, new byte[100], malformed: false, CancellationToken.None);
            most = Math.Max(most, i + 1 - producer.Delivered);
        }
        await producer.FlushAsync(TimeSpan.FromSeconds(60));

        Assert.That(producer.Account().Delivered, Is.EqualTo(records));
        Assert.That(most, Is.InRange(1, 50_000));
    }

    [Test]
    public async Task Topic_IsMadeOnce_WithItsPartitions()
    {
        var (clients, topic) = await TopicAsync(partitions: 4);

        Assert.That(await clients.EnsureTopicAsync(topic, 7), Is.EqualTo(4));
    }

    [Test]
    public async Task Topic_HasTheBrokersTime()
    {
        var (clients, topic) = await TopicAsync(partitions: 1);
        using var admin = clients.Admin();

        var settings = await admin.DescribeConfigsAsync([new ConfigResource { Name = topic, Type = ResourceType.Topic }]);

        Assert.That(settings[0].Entries["message.timestamp.type"].Value, Is.EqualTo("LogAppendTime"));
    }

    private static async Task<(KafkaClients, string)> TopicAsync(int partitions)
    {
        var clients = new KafkaClients(new KafkaConnection(await KafkaFixture.BootstrapServersAsync()));
        var topic = KafkaFixture.NewTopic();
        await clients.EnsureTopicAsync(topic, partitions);
        return (clients, topic);
    }
}
