using System.Diagnostics;
using System.Globalization;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>CPU time of this process's descendants, by program. On Linux only; elsewhere nothing is measured.</summary>
internal static class ProcessTimes
{
    private const int TicksPerSecond = 100;

    /// <summary>Returns the CPU time so far of the JVM and of all other descendants (the workers), in seconds.</summary>
    public static (double Jvm, double Workers) OfDescendants()
    {
        if (!OperatingSystem.IsLinux())
        {
            return (double.NaN, double.NaN);
        }

        var processes = Process.GetProcesses().Select(p => Read(p.Id)).OfType<Entry>().ToLookup(p => p.Parent);
        var (jvm, workers) = (0.0, 0.0);
        var open = new Stack<int>([Environment.ProcessId]);
        while (open.TryPop(out var parent))
        {
            foreach (var child in processes[parent])
            {
                open.Push(child.Id);
                if (child.Name == "java")
                {
                    jvm += child.Seconds;
                }
                else
                {
                    workers += child.Seconds;
                }
            }
        }

        return (jvm, workers);
    }

    /// <summary>Parses /proc/ID/stat. Its second field is the name in parentheses, which may contain anything.</summary>
    private static Entry? Read(int id)
    {
        string line;
        try
        {
            line = File.ReadAllText($"/proc/{id}/stat");
        }
        catch (IOException)
        {
            // The process has ended.
            return null;
        }

        var (open, close) = (line.IndexOf('(', StringComparison.Ordinal), line.LastIndexOf(')'));
        var fields = line[(close + 2)..].Split(' ');
        const int ParentField = 1;
        const int UserTicksField = 11;
        return new Entry(
            id,
            int.Parse(fields[ParentField], CultureInfo.InvariantCulture),
            line[(open + 1)..close],
            (Ticks(fields[UserTicksField]) + Ticks(fields[UserTicksField + 1])) / TicksPerSecond
        );
    }

    private static double Ticks(string field) => double.Parse(field, CultureInfo.InvariantCulture);

    private sealed record Entry(int Id, int Parent, string Name, double Seconds);
}
