using System.Globalization;

namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>Identifies processes on Linux beyond their numbers, which are given out again and which each container counts for itself.</summary>
internal static class ProcessTables
{
    /// <summary>Identity of the process table that this process sees: the machine's boot and the name space of process numbers. Null where there is none.</summary>
    public static string? Own { get; } = Read();

    /// <summary>Returns the start of a process, in ticks since the machine's; null if there is no such process, or where it cannot be seen.</summary>
    public static long? StartOf(int processId)
    {
        const int startTime = 22;
        try
        {
            var line = File.ReadAllText($"/proc/{processId}/stat");
            // The second field is the program's name in parentheses, which may contain blanks and parentheses.
            var rest = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return long.Parse(rest[startTime - 3], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Read()
    {
        const string boot = "/proc/sys/kernel/random/boot_id";
        const string numbers = "/proc/self/ns/pid";
        return File.Exists(boot) && new FileInfo(numbers).LinkTarget is { } space ? $"{File.ReadAllText(boot).Trim()} {space}" : null;
    }
}
