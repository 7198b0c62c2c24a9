using System.Globalization;

namespace Gozcu.Jobs.Tests.Processes;

/// <summary>One process as it was seen, told apart from a later one of the same number by when it started. Linux.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Started">When it started, in clock ticks since the machine did.</param>
/// <param name="CommandLine">Its words.</param>
internal sealed record RunningProcess(int Id, long Started, string CommandLine)
{
    /// <summary>Whether it is there and has not ended.</summary>
    public bool IsAlive => Status(Id) is { Ended: false } now && now.Started == Started;

    /// <summary>A process and all that come from it.</summary>
    public static IReadOnlyList<RunningProcess> TreeOf(int root)
    {
        var children = Directory
            .EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Status: Status(id)))
            .Where(p => p.Status is { Ended: false })
            .ToLookup(p => p.Status!.Value.Parent, p => p.Id);
        var tree = new List<RunningProcess>();
        var open = new Queue<int>([root]);
        while (open.TryDequeue(out var id))
        {
            if (Status(id) is not { Ended: false } status)
            {
                continue;
            }
            tree.Add(new RunningProcess(id, status.Started, Read($"/proc/{id}/cmdline")?.Replace('\0', ' ').Trim() ?? ""));
            foreach (var child in children[id])
            {
                open.Enqueue(child);
            }
        }
        return tree;
    }

    private static (int Parent, long Started, bool Ended)? Status(int id)
    {
        if (Read($"/proc/{id}/stat") is not { Length: > 0 } line)
        {
            return null;
        }
        // "pid (name) state parent …": the name may hold anything; the start is field 22 of proc(5). Z is a process that has ended.
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return (
            int.Parse(fields[1], CultureInfo.InvariantCulture),
            long.Parse(fields[19], CultureInfo.InvariantCulture),
            fields[0] is "Z" or "X"
        );
    }

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}
