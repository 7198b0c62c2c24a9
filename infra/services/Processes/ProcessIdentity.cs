using System.Globalization;

namespace Gozcu.Services.Processes;

/// <summary>
/// Identity of a process, distinct from a later process with the same id: it includes the start time (in clock ticks since the machine started) and the boot id
/// of the machine. Linux only.
/// </summary>
/// <param name="ProcessId">Id of the process.</param>
/// <param name="StartTime">Start time, in clock ticks since the machine started.</param>
/// <param name="BootId">Boot id of the machine.</param>
internal sealed record ProcessIdentity(int ProcessId, long StartTime, string BootId)
{
    /// <summary>True if the process exists and has not ended.</summary>
    public bool IsAlive => Read(ProcessId) is { } found && found == (StartTime, true) && BootId == CurrentBoot();

    /// <summary>Returns the identity of the process that has this id now.</summary>
    /// <exception cref="InvalidOperationException">There is no such process.</exception>
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
        // "pid (name) state …": the name may contain anything; the 20th field after it is the start time (proc(5), field 22). Z is a process that has ended.
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[19], CultureInfo.InvariantCulture), fields[0] is not ("Z" or "X"));
    }

    private static string CurrentBoot() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
}
