using System.Globalization;

namespace Gozcu.Jobs.Report.Resources;

/// <summary>A process at one moment, as Linux tells in <c>/proc</c>.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Parent">Its parent's.</param>
/// <param name="Started">When it started, in ticks since the machine did: tells it apart from a later one with the same number.</param>
/// <param name="Program">The name of its program.</param>
/// <param name="CpuSeconds">Processor time since it began.</param>
/// <param name="ResidentBytes">Memory it has resident.</param>
internal sealed record ProcessSample(int Id, int Parent, long Started, string Program, double CpuSeconds, long ResidentBytes)
{
    /// <summary>Linux counts processor time in hundredths of a second towards programs, whatever its own tick is.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>All processes there are; none where there is no <c>/proc</c>.</summary>
    public static IReadOnlyList<ProcessSample> TakeAll() =>
        Directory.Exists("/proc/self")
            ?
            [
                .. Directory
                    .EnumerateDirectories("/proc")
                    .Select(folder =>
                        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0
                    )
                    .Where(id => id > 0)
                    .Select(Take)
                    .OfType<ProcessSample>(),
            ]
            : [];

    private static ProcessSample? Take(int id)
    {
        string line;
        try
        {
            line = File.ReadAllText($"/proc/{id}/stat");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended since it was listed.
            return null;
        }
        return Parse(id, line);
    }

    /// <summary>Reads <c>pid (name) state ppid …</c>, proc(5); the name may hold anything.</summary>
    internal static ProcessSample Parse(int id, string line)
    {
        var end = line.LastIndexOf(')');
        var name = line[(line.IndexOf('(', StringComparison.Ordinal) + 1)..end];
        // The first field after the name is the third of proc(5).
        var fields = line[(end + 2)..].Split(' ');
        long Field(int number) => long.Parse(fields[number - 3], CultureInfo.InvariantCulture);
        return new ProcessSample(
            id,
            (int)Field(4),
            Field(22),
            name,
            (Field(14) + Field(15)) / TicksPerSecond,
            Field(24) * Environment.SystemPageSize
        );
    }
}
