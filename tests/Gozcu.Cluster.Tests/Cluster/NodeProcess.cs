using System.Globalization;

namespace Gozcu.Cluster.Tests.Cluster;

/// <summary>A process of this machine that has not ended.</summary>
/// <param name="Id">Its number, as this machine counts; in a node it has another.</param>
/// <param name="Parent">The number of the process that started it.</param>
/// <param name="CommandLine">Its program and arguments.</param>
internal sealed record NodeProcess(int Id, int Parent, string CommandLine)
{
    /// <summary>Whether it is an executor of Spark's.</summary>
    public bool IsExecutor => CommandLine.Contains("CoarseGrainedExecutorBackend", StringComparison.Ordinal);

    /// <summary>Whether it is the process in which C# functions run.</summary>
    public bool IsFunctionWorker =>
        CommandLine.StartsWith("./gozcu/Gozcu.Spark ", StringComparison.Ordinal)
        && CommandLine.Contains(" -m pyspark.", StringComparison.Ordinal);

    /// <summary>Whether it is still there, and has not ended.</summary>
    public bool IsAlive => Read(Id) is { } now && now.CommandLine == CommandLine;

    /// <summary>All processes that come from this one.</summary>
    public static List<NodeProcess> DescendantsOf(int id)
    {
        var children = Directory
            .EnumerateDirectories("/proc")
            .Select(folder =>
                int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            )
            .Where(number => number > 0)
            .Select(Read)
            .OfType<NodeProcess>()
            .ToLookup(process => process.Parent);
        var found = new List<NodeProcess>();
        var open = new Queue<int>([id]);
        while (open.TryDequeue(out var parent))
        {
            foreach (var child in children[parent])
            {
                found.Add(child);
                open.Enqueue(child.Id);
            }
        }

        return found;
    }

    /// <summary>The state as Linux names it: R running, S sleeping, T stopped; null when it has ended.</summary>
    public char? State => ReadStat(Id)?.State;

    private static NodeProcess? Read(int id)
    {
        try
        {
            return ReadStat(id) is { State: not ('Z' or 'X') } stat
                ? new NodeProcess(id, stat.Parent, File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' '))
                : null;
        }
        catch (IOException)
        {
            // It has ended just now.
            return null;
        }
    }

    private static (char State, int Parent)? ReadStat(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return (fields[0][0], int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
