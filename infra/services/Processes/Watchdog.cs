using System.Diagnostics;
using System.Globalization;
using Gozcu.Services.Lifecycle;

namespace Gozcu.Services.Processes;

/// <summary>
/// Sees to it that services end with their owner, even when the owner is killed: a shell that waits for the end of its standard input, which
/// only the owner holds. (The kernel's own way, PR_SET_PDEATHSIG, follows the thread that started the process, and .NET's threads come and go.)
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts watching.</summary>
    /// <param name="folder">A folder that is removed when the owner goes away; null for none.</param>
    public Watchdog(string? folder = null)
    {
        _process = Process.Start(
            new ProcessStartInfo("setsid", ["/bin/sh", "-c", Resource.Read("watchdog.sh"), folder ?? ""]) { RedirectStandardInput = true }
        )!;
    }

    /// <summary>Watches over a process too.</summary>
    public void Watch(ProcessIdentity process) => Say($"watch {process.ProcessId.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Ends it. Everything it watched must have ended.</summary>
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
