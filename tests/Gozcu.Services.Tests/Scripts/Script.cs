using System.Diagnostics;
using System.Text;

namespace Gozcu.Services.Tests.Scripts;

/// <summary>Runs a command to its end and keeps what it said.</summary>
internal sealed record Script(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<Script> RunAsync(
        string command,
        IReadOnlyList<string> arguments,
        params (string Name, string? Value)[] environment
    )
    {
        using var process = StartWithDefaultSignals(command, arguments, environment);
        return await EndAsync(process);
    }

    /// <summary>Starts a command for which Ctrl-C does what it does on a terminal, also where the tests themselves run in the background of a shell and so ignore it.</summary>
    public static Process StartWithDefaultSignals(
        string command,
        IReadOnlyList<string> arguments,
        params (string Name, string? Value)[] environment
    )
    {
        var start = new ProcessStartInfo("env", ["--default-signal=INT,QUIT", command, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the machine's user has set must not change what the tests see.
        foreach (var name in (string[])["SPARK_HOME", "SPARK_CONF_DIR", "MASTER", "GOZCU_DRY_RUN", "JAVA_HOME"])
        {
            start.Environment.Remove(name);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of a command.</summary>
    /// <param name="process">The command.</param>
    /// <param name="heard">Gets what it says on its error stream as it comes, under its own lock.</param>
    public static async Task<Script> EndAsync(Process process, StringBuilder? heard = null)
    {
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = ReadToEndAsync(process.StandardError, heard ?? new StringBuilder(), limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new Script(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{process.StartInfo.FileName}' did not end within {Limit.TotalMinutes} minutes.");
        }
    }

    private static async Task<string> ReadToEndAsync(StreamReader reader, StringBuilder heard, CancellationToken cancellationToken)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            lock (heard)
            {
                heard.Append(buffer, 0, count);
            }
        }
        return heard.ToString();
    }
}
