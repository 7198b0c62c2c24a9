using System.Diagnostics;

namespace Gozcu.Notebooks.Tests;

/// <summary>A program that was run to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed, on both streams.</param>
internal sealed record Command(int ExitCode, string Output)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(8);

    /// <summary>Runs the notebooks' runner.</summary>
    public static Task<Command> RunnerAsync(params string[] arguments) =>
        RunAsync(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "..", "..", "Gozcu.Notebooks.Runner", Configuration, "Gozcu.Notebooks.Runner.dll"),
                .. arguments,
            ]
        );

    /// <summary>Release or debug, as the tests were built.</summary>
    public static string Configuration { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>Runs a program in the repository's folder.</summary>
    public static async Task<Command> RunAsync(string program, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.Start();
        using var late = new CancellationTokenSource(Deadline);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(late.Token);
            var errors = process.StandardError.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            return new Command(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new AssertionException($"{program} {string.Join(' ', arguments)} has not ended within {Deadline.TotalMinutes} minutes.");
        }
    }
}
