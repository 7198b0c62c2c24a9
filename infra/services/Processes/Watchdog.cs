using System.Diagnostics;
using System.Globalization;
using Gozcu.Services.Lifecycle;

namespace Gozcu.Services.Processes;

/// <summary>
/// Ends services together with their owner, even if the owner is killed: a shell that waits for the end of its standard input, which only the owner holds. (The
/// kernel's PR_SET_PDEATHSIG follows the thread that started the process, and .NET's threads are short-lived.)
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts the watchdog.</summary>
    /// <param name="folder">Folder to remove when the owner ends; null for none.</param>
    public Watchdog(string? folder = null)
    {
        _process = Process.Start(
            new ProcessStartInfo("setsid", ["/bin/sh", "-c", Resource.Read("watchdog.sh"), folder ?? ""]) { RedirectStandardInput = true }
        )!;
    }

    /// <summary>Adds a process to those that are watched.</summary>
    public void Watch(ProcessIdentity process) => Say($"watch {process.ProcessId.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Ends the watchdog. All watched processes must have ended.</summary>
    public void Dispose()
    {
        Say("done");
        _process.StandardInput.Dispose();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Say(string line)
    {
        _process.StandardInput.Write(line + "\n");
        _process.StandardInput.Flush();
    }
}
