using System.Diagnostics;
using System.Globalization;

namespace Gozcu.Services.Processes;

/// <summary>Process of a service. It has its own session, so that neither Ctrl-C nor the end of the terminal reaches it; its output goes to a file.</summary>
internal static class ServiceProcess
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <summary>Starts a process.</summary>
    /// <param name="command">Command to run.</param>
    /// <param name="folder">Working directory.</param>
    /// <param name="logFile">Path of the file to which its output is appended.</param>
    public static ProcessIdentity Start(ServiceCommand command, string folder, string logFile)
    {
        // The shell opens the file and becomes the program, with the same process id. Files that either creates are readable by their owner only.
        var start = new ProcessStartInfo("/bin/sh", ["-c", """umask 077; exec "$@" >>"$0" 2>&1 </dev/null""", logFile, "setsid"])
        {
            WorkingDirectory = folder,
        };
        if (command.User is { } user)
        {
            var id = user.ToString(CultureInfo.InvariantCulture);
            foreach (var word in (string[])["setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--no-new-privs", "--"])
            {
                start.ArgumentList.Add(word);
            }
        }
        start.ArgumentList.Add(command.Program);
        foreach (var argument in command.Arguments)
        {
            start.ArgumentList.Add(argument);
        }
        ServiceEnvironment.Clean(start, command.Environment);
        using var process = Process.Start(start)!;
        return ProcessIdentity.Of(process.Id);
    }

    /// <summary>Requests the process to end, waits, and kills it if it has not ended in time. Returns false if it had to be killed.</summary>
    public static async Task<bool> StopAsync(ProcessIdentity process, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (!process.IsAlive)
        {
            return true;
        }
        SystemCalls.RequestEnd(process.ProcessId);
        if (await EndsAsync(process, timeout, cancellationToken))
        {
            return true;
        }
        SystemCalls.EndGroup(process.ProcessId);
        await EndsAsync(process, TimeSpan.FromSeconds(5), cancellationToken);
        return false;
    }

    private static async Task<bool> EndsAsync(ProcessIdentity process, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        while (process.IsAlive)
        {
            if (Stopwatch.GetElapsedTime(start) > timeout)
            {
                return false;
            }
            await Task.Delay(Poll, cancellationToken);
        }
        return true;
    }
}
