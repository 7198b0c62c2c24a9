using System.Globalization;

namespace Gozcu.Demo.Report.Resources;

/// <summary>Sample of a process from Linux's <c>/proc</c>.</summary>
/// <param name="Id">Id of the process.</param>
/// <param name="Parent">Id of its parent.</param>
/// <param name="Started">Start time, in ticks since the machine started; distinguishes it from a later process with the same id.</param>
/// <param name="Program">Name of its program.</param>
/// <param name="CpuSeconds">Processor time since it started, in seconds.</param>
/// <param name="ResidentBytes">Resident memory, in bytes.</param>
internal sealed record ProcessSample(int Id, int Parent, long Started, string Program, double CpuSeconds, long ResidentBytes)
{
    /// <summary>Ticks per second of processor times: Linux reports hundredths of a second to programs, whatever its internal tick is.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>Returns samples of all processes; none if there is no <c>/proc</c>.</summary>
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
            // The process has ended since it was listed.
            return null;
        }
        return Parse(id, line);
    }

    /// <summary>Parses <c>pid (name) state ppid …</c>, proc(5); the name may contain anything.</summary>
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
