using System.Diagnostics;
using Gozcu.Benchmarks.Measuring;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Benchmarks.Driver;

/// <summary>Work of a driver other than waiting for Spark.</summary>
internal static class DriverWork
{
    private const int SelectColumns = 200;

    /// <summary>Returns the best passes of the works in a session.</summary>
    public static IReadOnlyList<DriverMeasurement> InSession(DriverOptions options)
    {
        var (calls, passes) = (options.Calls, options.Passes);
        var spark = SessionSettings.Start(options.Settings);
        try
        {
            var wide = spark.Range(1).SelectExpr([.. Enumerable.Range(0, SelectColumns).Select(i => $"id + {i} AS c{i}")]);
            return
            [
                new("call into the JVM", Best(passes, () => Call(spark, calls)) / calls),
                new($"select of {SelectColumns} columns", Best(passes, () => Select(wide))),
                new($"of it making {SelectColumns} columns", Best(passes, () => Columns())),
                new("small job", Best(passes, () => spark.Range(1000).SelectExpr("id * 2 AS twice").Count())),
            ];
        }
        finally
        {
            spark.Stop();
        }
    }

    /// <summary>Measures a program from its start to its end; most of this time is that to the first result.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static async Task<DriverMeasurement> FirstResultAsync(DriverOptions options, CancellationToken cancellationToken)
    {
        var passes = options.Passes;
        var best = double.MaxValue;
        for (var pass = 0; pass <= passes; pass++)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            {
                start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
            }
            start.ArgumentList.Add("first-result");
            start.ArgumentList.Add("--memory");
            start.ArgumentList.Add(options.Memory);
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var said = Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(cancellationToken),
                process.StandardError.ReadToEndAsync(cancellationToken)
            );
            try
            {
                await process.WaitForExitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
            // The first pass creates the JVM's class-data archive, once.
            best = pass == 0 ? best : Math.Min(best, clock.Elapsed.TotalMilliseconds);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"first-result ended with exit code {process.ExitCode}: {string.Concat(await said)}");
            }
        }
        return new DriverMeasurement("whole program, cold", best);
    }

    private static void Call(SparkSession spark, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            spark.Reference.Jvm.CallStaticJavaMethod("java.lang.Math", "abs", -i);
        }
    }

    private static void Select(DataFrame wide) => wide.Select(Columns());

    private static Column[] Columns() => [.. Enumerable.Range(0, SelectColumns).Select(i => (Col($"c{i}") * 2 + 1).Alias($"d{i}"))];

    private static double Best(int passes, Action work)
    {
        work();
        return Enumerable
            .Range(0, passes)
            .Min(_ =>
            {
                var clock = Stopwatch.StartNew();
                work();
                return clock.Elapsed.TotalMilliseconds;
            });
    }
}
