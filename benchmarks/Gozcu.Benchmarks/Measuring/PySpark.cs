using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Gozcu.Hosting;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>Runs the same work in PySpark, in a separate process, with the same jars.</summary>
internal static class PySpark
{
    private const string Probe = """
        import importlib.util, sys
        if any(importlib.util.find_spec(name) is None for name in sys.argv[1:]):
            sys.exit(1)
        import pyspark
        print(pyspark.__version__)
        """;

    /// <summary>Returns PySpark's version, or null if this Python lacks it or one of the modules.</summary>
    public static async Task<string?> FindAsync(string python, string[] modules, CancellationToken cancellationToken)
    {
        try
        {
            var (code, output) = await RunAsync(python, ["-c", Probe, "pyspark", .. modules], cancellationToken);
            return code == 0 ? output.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
            return null;
        }
    }

    /// <summary>Runs a script of this program's folder, which prints a JSON array of measurements as its last line.</summary>
    /// <exception cref="InvalidOperationException">The Python program failed.</exception>
    public static async Task<IReadOnlyList<T>> RunScriptAsync<T>(
        string python,
        string script,
        IEnumerable<object> arguments,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(AppContext.BaseDirectory, script);
        string[] all = [path, .. arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture)!)];
        var (code, output) = await RunAsync(python, all, cancellationToken);
        return code == 0
            ? JsonSerializer.Deserialize<List<T>>(output.AsSpan(output.LastIndexOf('[')), RunReport.Json)!
            : throw new InvalidOperationException($"{python} {path} ended with exit code {code}; what it said is above.");
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        if (EnvironmentVariables.Get("SPARK_HOME") is null)
        {
            start.Environment["SPARK_HOME"] = Path.Combine(Folders.Cache, "runtime", "spark");
        }

        using var process = Process.Start(start)!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
