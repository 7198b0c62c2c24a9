using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Gozcu.Hosting.Kafka;
using Gozcu.Services.Lifecycle;
using Gozcu.Services.Processes;
using Gozcu.Services.Runtimes;

namespace Gozcu.Services.Kafka;

/// <summary>Kafka broker that is its own controller.</summary>
internal sealed class KafkaService(int heapMegabytes) : ServiceDefinition
{
    public override ServiceKind Kind => ServiceKind.Kafka;

    public override string Name => "kafka";

    public override int UsualPort => 9092;

    public override string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    public override async Task<ServiceCommand> PrepareAsync(
        ServiceFolder folder,
        string runtime,
        int port,
        CancellationToken cancellationToken
    )
    {
        var properties = folder.Write(
            "config/server.properties",
            Resource.Fill(
                "server.properties.template",
                ("port", port),
                ("controllerPort", FreePort.Find()),
                ("data", folder.Under("data").Replace(@"\", @"\\", StringComparison.Ordinal))
            )
        );
        var logging = folder.Write("config/log4j2.properties", Resource.Read("kafka-log4j2.properties.template"));
        string[] shared = [$"-Dlog4j2.configurationFile=file:{logging}", "-cp", Path.Combine(runtime, "jars", "*")];
        await FormatAsync(folder, shared, properties, cancellationToken);
        return new ServiceCommand(
            JavaHome.Command,
            [string.Create(CultureInfo.InvariantCulture, $"-Xmx{heapMegabytes}m"), .. shared, "kafka.Kafka", properties],
            new Dictionary<string, string>()
        );
    }

    public override async Task<bool> IsReadyAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            // A Kafka client takes a while to notice a closed port; a plain connection fails immediately.
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync("127.0.0.1", port, cancellationToken);
        }
        catch (SocketException)
        {
            return false;
        }
        try
        {
            var metadata = await new KafkaClients(new KafkaConnection(Address(port)) { Timeout = TimeSpan.FromSeconds(2) }).ProbeAsync(
                cancellationToken
            );
            return metadata.Brokers.Count == 1;
        }
        catch (KafkaUnreachableException)
        {
            return false;
        }
    }

    /// <summary>Formats the data folder for Kafka, once.</summary>
    private static async Task FormatAsync(ServiceFolder folder, string[] java, string properties, CancellationToken cancellationToken)
    {
        var data = folder.Under("data");
        // This file is written last: without it there is either nothing, or the remains of an interrupted run.
        if (File.Exists(Path.Combine(data, "meta.properties")))
        {
            return;
        }
        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }
        var cluster = Base64Url.EncodeToString(Guid.NewGuid().ToByteArray());
        // The tool would parse a leading dash as an option.
        cluster = cluster.StartsWith('-') ? "A" + cluster[1..] : cluster;
        var start = new ProcessStartInfo(
            "/bin/sh",
            [
                "-c",
                "umask 077; exec \"$0\" \"$@\"",
                JavaHome.Command,
                "-XX:TieredStopAtLevel=1",
                .. java,
                "kafka.tools.StorageTool",
                "format",
                "-t",
                cluster,
                "-c",
                properties,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ServiceEnvironment.Clean(start, new Dictionary<string, string>());
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new LocalServiceException($"Kafka's data folder {data} could not be made:\n{await output}{await error}".TrimEnd());
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }
}
