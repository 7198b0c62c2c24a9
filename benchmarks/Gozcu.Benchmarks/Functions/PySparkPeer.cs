using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Functions;

/// <summary>The same work by PySpark, in a process of its own, with the same jars.</summary>
internal static class PySparkPeer
{
    private const string Probe = """
        import importlib.util, sys
        if any(importlib.util.find_spec(name) is None for name in ("pyspark", "pandas", "pyarrow")):
            sys.exit(1)
        import pyspark
        print(pyspark.__version__)
        """;

    /// <summary>PySpark's version, or null where this Python lacks it or what it needs.</summary>
    public static async Task<string?> FindAsync(string python, CancellationToken cancellationToken)
    {
        try
        {
            var (code, output) = await RunAsync(python, ["-c", Probe], cancellationToken);
            return code == 0 ? output.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
            return null;
        }
    }

    /// <summary>Measures what <see cref="SparkFunctions"/> does, as far as PySpark has the like.</summary>
    /// <exception cref="InvalidOperationException">The Python program failed.</exception>
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(
        FunctionsOptions options,
        string file,
        CancellationToken cancellationToken
    )
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Functions", "pyspark_functions.py");
        string[] arguments =
        [
            script,
            file,
            options.Rows.ToString(CultureInfo.InvariantCulture),
            options.Passes.ToString(CultureInfo.InvariantCulture),
            options.Master,
        ];
        var (code, output) = await RunAsync(options.Python, arguments, cancellationToken);
        return code == 0
            ? JsonSerializer.Deserialize<List<Measurement>>(output.AsSpan(output.LastIndexOf('[')), RunReport.Json)!
            : throw new InvalidOperationException($"{options.Python} {script} ended with exit code {code}; what it said is above.");
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
