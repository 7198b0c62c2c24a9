using System.Globalization;

namespace Gozcu.Services.Processes;

/// <summary>
/// One process, told apart from a later one that got the same number, by when it started (clock ticks since the machine did) and by the machine's own
/// start. Linux.
/// </summary>
/// <param name="ProcessId">Its number.</param>
/// <param name="StartTime">When it started.</param>
/// <param name="BootId">The machine's start.</param>
internal sealed record ProcessIdentity(int ProcessId, long StartTime, string BootId)
{
    /// <summary>Whether it is there and has not ended.</summary>
    public bool IsAlive => Read(ProcessId) is { } found && found == (StartTime, true) && BootId == CurrentBoot();

    /// <summary>The process that has this number now.</summary>
    /// <exception cref="InvalidOperationException">None has.</exception>
    public static ProcessIdentity Of(int processId) =>
        Read(processId) is { } found
            ? new ProcessIdentity(processId, found.StartTime, CurrentBoot())
            : throw new InvalidOperationException($"There is no process {processId}.");

    private static (long StartTime, bool Runs)? Read(int processId)
    {
        string line;
        try
        {
            line = File.ReadAllText($"/proc/{processId}/stat");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or IOException)
        {
            return null;
        }
        // "pid (name) state …": the name may hold anything; the 20th field after it is the start time (proc(5), field 22). Z is a process that has ended.
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[19], CultureInfo.InvariantCulture), fields[0] is not ("Z" or "X"));
    }

    private static string CurrentBoot() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
}
