using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Jobs.Streams;

namespace Gozcu.Jobs.Tests.Streams;

[TestFixture]
[Category("Unit")]
internal sealed class KafkaSettingsTests
{
    [Test]
    public void PlainConnection_HasTheBrokersAndReadsWhatIsCommitted() =>
        Assert.That(
            KafkaSettings.ForSpark(new KafkaConnection("a:1,b:2")),
            Is.EqualTo(
                new Dictionary<string, string>
                {
                    ["kafka.bootstrap.servers"] = "a:1,b:2",
                    ["kafka.isolation.level"] = "read_committed",
                    ["fetchOffset.numRetries"] = "1",
                }
            )
        );

    [Test]
    public void LibrdkafkaProperties_BecomeTheJavaClients()
    {
        var settings = KafkaSettings.ForSpark(
            Connection(
                ("security.protocol", "sasl_ssl"),
                ("sasl.mechanisms", "SCRAM-SHA-512"),
                ("sasl.username", "gozcu"),
                ("sasl.password", "a\"b\\c"),
                ("ssl.ca.location", "/etc/ssl/ca.pem")
            )
        );

        Assert.That(settings["kafka.security.protocol"], Is.EqualTo("SASL_SSL"));
        Assert.That(settings["kafka.sasl.mechanism"], Is.EqualTo("SCRAM-SHA-512"));
        Assert.That(settings["kafka.ssl.truststore.location"], Is.EqualTo("/etc/ssl/ca.pem"));
        Assert.That(settings["kafka.ssl.truststore.type"], Is.EqualTo("PEM"));
        Assert.That(
            settings["kafka.sasl.jaas.config"],
            Is.EqualTo("org.apache.kafka.common.security.scram.ScramLoginModule required username=\"gozcu\" password=\"a\\\"b\\\\c\";")
        );
    }

    [Test]
    public void IsolationLevelOfTheUser_Counts() =>
        Assert.That(
            KafkaSettings.ForSpark(Connection(("isolation.level", "read_uncommitted")))["kafka.isolation.level"],
            Is.EqualTo("read_uncommitted")
        );

    [Test]
    public void PropertyWithoutAJavaWord_IsRefusedByName() =>
        Assert.That(
            () => KafkaSettings.ForSpark(Connection(("queue.buffering.max.ms", "5"))),
            Throws.TypeOf<UsageException>().With.Message.Contains("queue.buffering.max.ms")
        );

    [Test]
    public void UserWithoutPassword_IsRefused() =>
        Assert.That(
            () => KafkaSettings.ForSpark(Connection(("sasl.username", "gozcu"))),
            Throws.TypeOf<UsageException>().With.Message.Contains("sasl.password")
        );

    private static KafkaConnection Connection(params (string Key, string Value)[] properties) =>
        new("a:1") { Properties = properties.ToDictionary(p => p.Key, p => p.Value) };
}
