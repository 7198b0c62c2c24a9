using System.Diagnostics;

namespace Gozcu.Producer.Tests;

/// <summary>The program as users run it.</summary>
internal sealed class ProducerProgram : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ProducerProgram(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it so that Ctrl-C reaches it, also where the tests themselves run in the background of a shell and so ignore it.</summary>
    public static ProducerProgram StartWithDefaultSignals(params string[] arguments) =>
        new(
            Process.Start(
                new ProcessStartInfo(
                    "env",
                    ["--default-signal=INT,QUIT", Path.Combine(AppContext.BaseDirectory, "Gozcu.Producer"), .. arguments]
                )
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!
        );

    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var program = StartWithDefaultSignals(arguments);
        return await program.EndAsync();
    }

    /// <summary>Presses Ctrl-C.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(limit.Token);
        return (_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
    }
}
