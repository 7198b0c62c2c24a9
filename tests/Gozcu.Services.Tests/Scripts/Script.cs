using System.Diagnostics;

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

    public static async Task<Script> EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
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
}
