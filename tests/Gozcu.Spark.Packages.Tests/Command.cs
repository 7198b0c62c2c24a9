using System.Diagnostics;

namespace Gozcu.Spark.Packages.Tests;

/// <summary>A program that was run to its end.</summary>
internal sealed record Command(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(4);

    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a program that must end well.</summary>
    public static async Task<Command> RunAsync(string folder, string program, params string[] arguments)
    {
        Command done = await TryAsync(folder, program, arguments);
        return done.ExitCode == 0
            ? done
            : throw new AssertionException(
                $"{program} {string.Join(' ', arguments)} ended with exit code {done.ExitCode}.\n{done.Output}\n{done.Errors}"
            );
    }

    /// <summary>Runs .NET's own commands, which leave no process behind.</summary>
    public static Task<Command> DotnetAsync(string folder, string command, params string[] arguments) =>
        RunAsync(folder, "dotnet", [command, .. arguments, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-v:q", "-nologo"]);

    /// <summary>Runs a program, however it ends.</summary>
    public static Task<Command> TryAsync(string folder, string program, params string[] arguments) =>
        TryAsync(folder, new Dictionary<string, string?> { ["SPARK_HOME"] = EnvironmentVariables.SparkHome }, program, arguments);

    /// <inheritdoc cref="TryAsync(string, string, string[])"/>
    public static async Task<Command> TryAsync(
        string folder,
        IReadOnlyDictionary<string, string?> environment,
        string program,
        params string[] arguments
    )
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        foreach ((string name, string? value) in environment)
        {
            process.StartInfo.Environment[name] = value;
        }

        process.Start();
        using var late = new CancellationTokenSource(Deadline);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(late.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            return new Command(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new AssertionException($"{program} {string.Join(' ', arguments)} has not ended within {Deadline.TotalMinutes} minutes.");
        }
    }

    /// <summary>Runs a program of .NET by Spark's own spark-submit.</summary>
    public static Task<Command> SubmitAsync(string folder, string assembly, params string[] arguments) =>
        RunAsync(
            folder,
            Path.Combine(EnvironmentVariables.SparkHome, "bin", "spark-submit"),
            [
                "--master",
                "local[2]",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.pyspark.driver.python=dotnet",
                "--class",
                "org.apache.spark.deploy.PythonRunner",
                "spark-internal",
                assembly,
                "",
                .. arguments,
            ]
        );
}
