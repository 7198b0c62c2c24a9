using System.Diagnostics;
using System.Globalization;

namespace Gozcu.Cluster.Tests.Cluster;

/// <summary>A node: Spark's master or one of its workers, in namespaces of its own (node.sh). It ends, with all that it has started, when it is disposed of or this process ends.</summary>
internal sealed class Node : IDisposable
{
    private const string DiskSize = "320m";
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(20);
    private readonly Process _process;

    private Node(Process process, string folder)
    {
        _process = process;
        Folder = folder;
    }

    /// <summary>The node's own folder; <c>work</c> in it holds what Spark's worker keeps of each application.</summary>
    public string Folder { get; }

    /// <summary>What the node's program has written so far.</summary>
    public string Log => File.Exists(LogFile) ? File.ReadAllText(LogFile) : "";

    /// <summary>All processes on the node.</summary>
    public List<NodeProcess> Processes => NodeProcess.DescendantsOf(_process.Id);

    public bool HasEnded => _process.HasExited;

    private string LogFile => Path.Combine(Folder, "log");

    /// <param name="folder">The node's folder.</param>
    /// <param name="address">A loopback address; Spark takes two nodes with one address for one machine.</param>
    /// <param name="hidden">Folders of this machine that the node does not see.</param>
    /// <param name="sparkHome">Spark's runtime.</param>
    /// <param name="arguments">The program's class and arguments.</param>
    public static Node Start(string folder, string address, IEnumerable<string> hidden, string sparkHome, params string[] arguments)
    {
        Directory.CreateDirectory(Path.Combine(folder, "local"));
        var script = Path.Combine(AppContext.BaseDirectory, "Cluster");
        var start = new ProcessStartInfo("unshare") { RedirectStandardInput = true, RedirectStandardError = true };
        string[] namespaces =
        [
            "--mount",
            "--pid",
            "--fork",
            "--kill-child=SIGKILL",
            .. Environment.IsPrivilegedProcess ? Array.Empty<string>() : ["--map-root-user"],
        ];
        string[] java =
        [
            "java",
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:SharedArchiveFile=" + Path.Combine(sparkHome, "gozcu.jsa"),
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "-cp",
            Path.Combine(sparkHome, "jars", "*"),
        ];
        foreach (
            var argument in (string[])
                [
                    .. namespaces,
                    "sh",
                    Path.Combine(script, "node.sh"),
                    Path.Combine(folder, "log"),
                    Path.Combine(folder, "local"),
                    DiskSize,
                    string.Join(':', hidden),
                    .. java,
                    .. arguments,
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["SPARK_HOME"] = sparkHome;
        start.Environment["SPARK_LOCAL_IP"] = address;
        start.Environment["SPARK_LOCAL_DIRS"] = Path.Combine(folder, "local");
        // What bin/load-spark-env.sh would find out.
        start.Environment["SPARK_SCALA_VERSION"] = "2.12";
        // Nothing of this process's own .NET is to help the functions' workers.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("DOTNET_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return new Node(Process.Start(start)!, folder);
    }

    /// <summary>Waits for a line of the log that holds a text, and returns what follows the text in it.</summary>
    public string WaitForLog(string text, TimeSpan deadline) => Wait.For($"'{text}' in {LogFile}", deadline, () => FindInLog(text));

    /// <summary>A file on the node's own disk, which others do not see.</summary>
    public string OnDisk(string name)
    {
        var inside = Processes[0].Id.ToString(CultureInfo.InvariantCulture);
        return $"/proc/{inside}/root{Path.Combine(Folder, "local", name)}";
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(Ending))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private string? FindInLog(string text)
    {
        if (HasEnded)
        {
            var error = _process.StandardError.ReadToEnd();
            Assume.That(error, Does.Not.Contain("Operation not permitted"), "This user may not make the namespaces that the nodes are in.");
            throw new InvalidOperationException($"The node has ended: {error} {Log}");
        }

        return Log.Split('\n')
            .Where(line => line.Contains(text, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(text, StringComparison.Ordinal) + text.Length)..].Trim())
            .FirstOrDefault();
    }
}
