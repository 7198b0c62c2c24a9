using System.Globalization;
using System.Net;
using Gozcu.Services.Lifecycle;
using Gozcu.Services.Processes;
using Gozcu.Services.Runtimes;

namespace Gozcu.Services.Elasticsearch;

/// <summary>Elasticsearch node without security, on loopback.</summary>
internal sealed class ElasticsearchService(int heapMegabytes) : ServiceDefinition
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(10) };

    public override ServiceKind Kind => ServiceKind.Elasticsearch;

    public override string Name => "elasticsearch";

    public override int UsualPort => 9200;

    /// <summary>True for root, because Elasticsearch refuses to run as root.</summary>
    public override bool RunsAsAnotherUser => Environment.IsPrivilegedProcess;

    public override string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    public override async Task<ServiceCommand> PrepareAsync(
        ServiceFolder folder,
        string runtime,
        int port,
        CancellationToken cancellationToken
    )
    {
        if (RunsAsAnotherUser)
        {
            ServiceUser.RequireReachable(folder.Path);
            runtime = await ServiceUser.MakeReadableAsync(runtime, folder, cancellationToken);
        }
        var logs = folder.Make("logs");
        var temporary = folder.Make("tmp");
        folder.Make("data");
        folder.Write(
            "config/elasticsearch.yml",
            Resource.Fill(
                "elasticsearch.yml.template",
                ("port", port),
                ("transportPort", FreePort.Find()),
                ("data", folder.Under("data")),
                ("logs", logs)
            )
        );
        folder.Write(
            "config/jvm.options",
            Resource.Fill("jvm.options.template", ("heap", heapMegabytes), ("logs", logs), ("temporary", temporary))
        );
        folder.Write("config/log4j2.properties", Resource.Read("elasticsearch-log4j2.properties.template"));
        if (RunsAsAnotherUser)
        {
            ServiceUser.Own(folder, "config", "data", "logs", "tmp");
        }
        return new ServiceCommand(
            Path.Combine(runtime, "bin", "elasticsearch"),
            [],
            new Dictionary<string, string>
            {
                ["ES_JAVA_HOME"] = JavaHome.Find(),
                ["ES_PATH_CONF"] = folder.Under("config"),
                ["ES_TMPDIR"] = temporary,
                ["HOME"] = temporary,
            },
            RunsAsAnotherUser ? ServiceUser.Id : null
        );
    }

    public override async Task<bool> IsReadyAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync(
                new Uri(Address(port) + "/_cluster/health?wait_for_status=yellow&timeout=5s"),
                cancellationToken
            );
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
