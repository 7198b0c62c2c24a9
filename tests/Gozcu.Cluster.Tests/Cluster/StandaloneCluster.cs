using System.Globalization;
using System.Runtime.InteropServices;
using Gozcu.Services.Tests.Scripts;

namespace Gozcu.Cluster.Tests.Cluster;

/// <summary>
/// Spark's standalone master with two workers, on loopback. The nodes see neither what was built here, nor the archives' folder, nor any installed .NET: whatever functions need there, Spark must have
/// brought.
/// </summary>
internal sealed class StandaloneCluster : IDisposable
{
    private const int Nodes = 2;
    private const int CoresOfNode = 3;
    private static readonly TimeSpan Starting = TimeSpan.FromSeconds(120);
    private readonly List<Node> _nodes = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("gozcu-cluster-").FullName;

    private StandaloneCluster() { }

    /// <summary>The address for <c>--master</c>.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The nodes with a worker.</summary>
    public IEnumerable<Node> Workers => _nodes.Skip(1);

    /// <summary>The folders that the nodes do not see.</summary>
    public static string[] Hidden { get; } =
    [Path.Combine(Repository.Root, "artifacts", "bin"), Path.Combine(SparkRuntime.Cache, "archives"), InstalledDotnet()];

    /// <summary>The executors on all nodes.</summary>
    public List<NodeProcess> Executors => [.. Workers.SelectMany(node => node.Processes).Where(process => process.IsExecutor)];

    /// <summary>The processes on all nodes in which C# functions run.</summary>
    public List<NodeProcess> FunctionWorkers => [.. Workers.SelectMany(node => node.Processes).Where(process => process.IsFunctionWorker)];

    public static StandaloneCluster Start()
    {
        var cluster = new StandaloneCluster();
        try
        {
            cluster.StartNodes();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>A folder that this program sees and no node does, deleted at the end.</summary>
    public string DriversFolder => Path.Combine(_folder, "driver");

    /// <summary>A folder that this program and all nodes see, deleted at the end.</summary>
    public string NewSharedFolder() => Directory.CreateDirectory(Path.Combine(_folder, "shared", Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>The last lines that executors have written, for the message of a test that failed.</summary>
    public string ExecutorLogs() =>
        string.Join(
            '\n',
            Workers
                .SelectMany(node => Directory.EnumerateFiles(node.Folder, "stderr", SearchOption.AllDirectories))
                .Select(file => $"--- {file}\n" + string.Join('\n', File.ReadLines(file).TakeLast(30)))
        );

    public void Dispose()
    {
        foreach (var node in Enumerable.Reverse(_nodes))
        {
            node.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private void StartNodes()
    {
        string[] hidden = [.. Hidden, DriversFolder];
        foreach (var folder in hidden)
        {
            Directory.CreateDirectory(folder);
        }

        var spark = SparkRuntime.Home;
        var master = Node.Start(
            Path.Combine(_folder, "master"),
            "127.0.0.1",
            hidden,
            spark,
            ["org.apache.spark.deploy.master.Master", .. Listening("127.0.0.1")]
        );
        _nodes.Add(master);
        Url = master.WaitForLog("Starting Spark master at ", Starting);
        for (var i = 1; i <= Nodes; i++)
        {
            var address = $"127.0.0.{i + 1}";
            var folder = Path.Combine(_folder, $"node{i}");
            string[] resources =
            [
                "--cores",
                CoresOfNode.ToString(CultureInfo.InvariantCulture),
                "--memory",
                "3g",
                "--work-dir",
                Path.Combine(folder, "work"),
            ];
            _nodes.Add(
                Node.Start(
                    folder,
                    address,
                    hidden,
                    spark,
                    ["org.apache.spark.deploy.worker.Worker", .. Listening(address), .. resources, Url]
                )
            );
        }

        foreach (var node in Workers)
        {
            node.WaitForLog("Successfully registered with master", Starting);
        }
    }

    private static string[] Listening(string address) => ["--host", address, "--port", "0", "--webui-port", "0"];

    /// <summary>The folder of the .NET this program runs on: ROOT/shared/NAME/VERSION is the runtime's.</summary>
    private static string InstalledDotnet() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
