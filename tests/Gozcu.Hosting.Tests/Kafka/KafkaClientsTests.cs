using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;

namespace Gozcu.Hosting.Tests.Kafka;

[Category("Unit")]
public sealed class KafkaClientsTests
{
    [Test]
    public void NobodyListens_FailsWithinTheTimeout_AndSaysWhereAndWhy()
    {
        var address = $"127.0.0.1:{FreePort()}";
        var clients = new KafkaClients(new KafkaConnection(address) { Timeout = TimeSpan.FromSeconds(1) });
        var clock = Stopwatch.StartNew();

        Assert.That(
            async () => await clients.ProbeAsync(CancellationToken.None),
            Throws.TypeOf<KafkaUnreachableException>().With.Message.Contains(address).And.Message.Contains("refused")
        );
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void SomethingElseListens_FailsWithinTheTimeout()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = listener.LocalEndpoint.ToString()!;
        var clients = new KafkaClients(new KafkaConnection(address) { Timeout = TimeSpan.FromSeconds(1) });
        var clock = Stopwatch.StartNew();

        Assert.That(
            async () => await clients.EnsureTopicAsync("measurements", 1),
            Throws.TypeOf<KafkaUnreachableException>().With.Message.Contains(address)
        );
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void UnknownProperty_IsTheUsersMistake()
    {
        var connection = new KafkaConnection("127.0.0.1:9092") { Properties = new Dictionary<string, string> { ["no.such.thing"] = "1" } };

        Assert.That(() => new KafkaClients(connection).Producer(), Throws.TypeOf<UsageException>().With.Message.Contains("no.such.thing"));
    }

    [Test]
    public void Connection_DoesNotShowItsProperties()
    {
        var connection = new KafkaConnection("broker:9093")
        {
            Properties = new Dictionary<string, string> { ["sasl.password"] = "hunter2" },
        };

        Assert.That(connection.ToString(), Is.EqualTo("broker:9093"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
