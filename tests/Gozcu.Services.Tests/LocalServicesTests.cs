using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Confluent.Kafka;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Services.Tests.Scripts;

namespace Gozcu.Services.Tests;

/// <summary>The real Kafka and Elasticsearch.</summary>
[Category("EndToEnd")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LocalServicesTests : IDisposable
{
    private static readonly HttpClient Http = new();
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(5));

    public void Dispose()
    {
        _limit.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task Temporary_BothServe_AndNothingStays()
    {
        string folder;
        IReadOnlyList<ServiceStatus> status;
        await using (
            var services = await LocalServices.StartAsync(
                [ServiceKind.Kafka, ServiceKind.Elasticsearch],
                new LocalServicesOptions(),
                progress: null,
                _limit.Token
            )
        )
        {
            await ProduceAsync(services, "here and back");
            Assert.That(await ConsumeAsync(services), Is.EqualTo(["here and back"]));

            await IndexAsync(services, "1", "lookout");
            Assert.That(await SearchAsync(services, "lookout"), Is.EqualTo(["1"]));

            status = await services.StatusAsync(_limit.Token);
            folder = services.Folder;
        }
        Assert.That(status.Select(s => s.State), Is.All.EqualTo(ServiceState.Running));
        // A process that has ended is there until its parent has asked for its exit code.
        while (status.Any(s => Directory.Exists($"/proc/{s.ProcessId}")))
        {
            await Task.Delay(20, _limit.Token);
        }
        Assert.That(Directory.Exists(folder), Is.False);
    }

    [Test]
    public async Task Restart_KeepsData_AndPurgeRemovesIt()
    {
        var options = State() with { KafkaHeapMegabytes = 256 };
        await using (var first = await StartAsync(options, ServiceKind.Kafka, ServiceKind.Elasticsearch))
        {
            await ProduceAsync(first, "kept");
            await IndexAsync(first, "1", "kept");
        }
        await using (var second = await StartAsync(options, ServiceKind.Kafka, ServiceKind.Elasticsearch))
        {
            Assert.That(await ConsumeAsync(second), Is.EqualTo(["kept"]));
            Assert.That(await SearchAsync(second, "kept"), Is.EqualTo(["1"]));
        }

        await LocalServices.StopAsync(Enum.GetValues<ServiceKind>(), options, purge: true, progress: null, _limit.Token);

        Assert.That(Directory.GetDirectories(options.StateFolder!), Is.Empty);
    }

    [Test]
    public async Task SecondUp_FindsTheFirst_AndLeavesItRunning()
    {
        await using var first = await StartAsync(State(), ServiceKind.Kafka);
        var running = await first.StatusAsync(_limit.Token);

        await using (var second = await StartAsync(State(), ServiceKind.Kafka))
        {
            Assert.That(second.BootstrapServers, Is.EqualTo(first.BootstrapServers));
            Assert.That((await second.StatusAsync(_limit.Token))[0].ProcessId, Is.EqualTo(running[0].ProcessId));
        }

        Assert.That(await first.StatusAsync(_limit.Token), Is.EqualTo(running));
    }

    /// <summary>Also where Elasticsearch runs as another user: that user's folders are not others' to look into.</summary>
    [Test]
    public async Task DataConfigurationAndLogs_AreClosedToOthers()
    {
        await using var services = await StartAsync(State(), ServiceKind.Kafka, ServiceKind.Elasticsearch);
        await ProduceAsync(services, "private");
        await IndexAsync(services, "1", "private");

        string[] closed = ["kafka", "elasticsearch/config", "elasticsearch/data", "elasticsearch/logs", "elasticsearch/tmp"];
        string[] files =
        [
            "kafka/service.log",
            "elasticsearch/service.log",
            "elasticsearch/config/elasticsearch.yml",
            "elasticsearch/process.json",
        ];
        Assert.That(closed.Select(name => Mode(name)), Is.All.EqualTo("700"));
        Assert.That(files.Select(name => Mode(name)), Is.All.EqualTo("600"));
        Assert.That(Mode("elasticsearch"), Is.EqualTo(Environment.IsPrivilegedProcess ? "711" : "700"));
        var data = new DirectoryInfo(_folder.Path)
            .GetFiles("*", SearchOption.AllDirectories)
            .Where(f => f.FullName.Contains("/data/", StringComparison.Ordinal));
        Assert.That(
            data.Select(f => f.UnixFileMode & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)),
            Is.All.EqualTo(UnixFileMode.None)
        );
    }

    [Test]
    public async Task TwoUpsAtOnce_StartOne()
    {
        var both = await Task.WhenAll(StartAsync(State(), ServiceKind.Kafka), StartAsync(State(), ServiceKind.Kafka));
        try
        {
            Assert.That(both[0].BootstrapServers, Is.EqualTo(both[1].BootstrapServers));
        }
        finally
        {
            await both[0].DisposeAsync();
            await both[1].DisposeAsync();
        }
        var after = await LocalServices.StatusAsync([ServiceKind.Kafka], _folder.Path, _limit.Token);
        Assert.That(after[0].State, Is.EqualTo(ServiceState.Stopped));
    }

    [Test]
    public async Task UsualPortTaken_GetsAnother()
    {
        using var taken = TakePort(9092);

        await using var services = await StartAsync(State(), ServiceKind.Kafka);

        Assert.That(services.BootstrapServers, Is.Not.EqualTo("127.0.0.1:9092"));
        await ProduceAsync(services, "elsewhere");
        Assert.That(await ConsumeAsync(services), Is.EqualTo(["elsewhere"]));
    }

    [Test]
    public void WantedPortTaken_SaysSo()
    {
        using var taken = TakePort(0);
        var port = ((IPEndPoint)taken!.LocalEndpoint).Port;

        Assert.That(
            () => StartAsync(State() with { KafkaPort = port }, ServiceKind.Kafka),
            Throws.TypeOf<UsageException>().With.Message.Contains($"port {port} is taken")
        );
    }

    [Test]
    public void StateFolderNotWritable_SaysSo()
    {
        var options = new LocalServicesOptions { StateFolder = Path.Combine(_folder.Write("file", ""), "state") };

        Assert.That(
            () => StartAsync(options, ServiceKind.Kafka),
            Throws.TypeOf<UsageException>().With.Message.Contains("cannot be written").And.Message.Contains("--state")
        );
    }

    [Test]
    public async Task ServiceThatEndsWhileStarting_ShowsItsLog()
    {
        await using (await StartAsync(State(), ServiceKind.Kafka)) { }
        _folder.Write("kafka/data/meta.properties", "version=99\n");

        Assert.That(
            () => StartAsync(State(), ServiceKind.Kafka),
            Throws
                .TypeOf<LocalServiceException>()
                .With.Message.Contains("ended by itself while starting")
                .And.Message.Contains(_folder.Under("kafka/service.log"))
                .And.Message.Contains("meta.properties")
        );
    }

    [Test]
    public async Task StopAndStartAgain_KeepsTheAddress()
    {
        await using var services = await StartAsync(State(), ServiceKind.Elasticsearch);
        await IndexAsync(services, "1", "before");
        var address = services.ElasticsearchUri;

        await services.StopAsync(ServiceKind.Elasticsearch, _limit.Token);
        Assert.That(() => Http.GetAsync(address), Throws.InstanceOf<HttpRequestException>());
        await services.StartAgainAsync(ServiceKind.Elasticsearch, _limit.Token);

        Assert.That(services.ElasticsearchUri, Is.EqualTo(address));
        Assert.That(await SearchAsync(services, "before"), Is.EqualTo(["1"]));
    }

    [Test]
    public async Task LeaveRunning_OutlivesItsStarter([Values] bool endsWithOwner)
    {
        await using (var starter = await StartAsync(State() with { EndsWithOwner = endsWithOwner }, ServiceKind.Kafka))
        {
            starter.LeaveRunning();
        }
        var after = await LocalServices.StatusAsync([ServiceKind.Kafka], _folder.Path, _limit.Token);
        var stopped = await LocalServices.StopAsync([ServiceKind.Kafka], State(), purge: false, progress: null, _limit.Token);

        Assert.That(after[0].State, Is.EqualTo(ServiceState.Running));
        Assert.That(stopped, Is.EqualTo([ServiceKind.Kafka]));
    }

    private string Mode(string name) => Convert.ToString((int)File.GetUnixFileMode(_folder.Under(name)), 8);

    private LocalServicesOptions State() => new() { StateFolder = _folder.Path };

    private Task<LocalServices> StartAsync(LocalServicesOptions options, params ServiceKind[] kinds) =>
        LocalServices.StartAsync(kinds, options, progress: null, _limit.Token);

    /// <summary>Holds a port; null when somebody else does.</summary>
    private static TcpListener? TakePort(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }

    private async Task ProduceAsync(LocalServices services, string text)
    {
        var clients = new KafkaClients(new KafkaConnection(services.BootstrapServers));
        await clients.EnsureTopicAsync("talk", partitions: 1, cancellationToken: _limit.Token);
        using var producer = clients.Producer();
        await producer.ProduceAsync("talk", new Message<byte[]?, byte[]?> { Value = Encoding.UTF8.GetBytes(text) }, _limit.Token);
    }

    private async Task<List<string>> ConsumeAsync(LocalServices services)
    {
        using var consumer = new KafkaClients(new KafkaConnection(services.BootstrapServers)).Consumer();
        consumer.Assign(new TopicPartitionOffset("talk", 0, Offset.Beginning));
        var texts = new List<string>();
        await Task.Run(
            () =>
            {
                while (consumer.Consume(_limit.Token) is { IsPartitionEOF: false } record)
                {
                    texts.Add(Encoding.UTF8.GetString(record.Message.Value!));
                }
            },
            _limit.Token
        );
        return texts;
    }

    private async Task IndexAsync(LocalServices services, string id, string text)
    {
        using var response = await Http.PutAsJsonAsync(
            new Uri(services.ElasticsearchUri, $"/talk/_doc/{id}?refresh=true"),
            new { text },
            _limit.Token
        );
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    private async Task<List<string>> SearchAsync(LocalServices services, string text)
    {
        var found = await Http.GetFromJsonAsync<JsonObject>(
            new Uri(services.ElasticsearchUri, $"/talk/_search?q=text:{text}"),
            _limit.Token
        );
        return [.. found!["hits"]!["hits"]!.AsArray().Select(hit => (string)hit!["_id"]!)];
    }
}
