using System.Globalization;
using System.Text.Json;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>A command that measures work in C# and, where there is a PySpark, the same work there.</summary>
/// <typeparam name="TOptions">What it can be told.</typeparam>
/// <typeparam name="TMeasurement">What is known of a kind of work; PySpark's script prints an array of them.</typeparam>
public abstract class PeerCommand<TOptions, TMeasurement> : Command<TOptions>
    where TOptions : PeerOptions, new()
{
    /// <summary>The script that measures in PySpark, from this program's folder.</summary>
    private protected abstract string Script { get; }

    /// <summary>The Python modules that the script needs beside PySpark.</summary>
    private protected virtual string[] Modules => ["pandas", "pyarrow"];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(TOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gozcu-benchmarks-").FullName;
        try
        {
            var (ours, arguments) = await MeasureAsync(options, folder, context, cancellationToken);
            var version = await PySpark.FindAsync(options.Python, Modules, cancellationToken);
            IReadOnlyList<TMeasurement> theirs = [];
            if (version is null)
            {
                context.Console.Info(
                    $"{options.Python} has no PySpark{string.Concat(Modules.Select((module, i) => (i == 0 ? " with " : " and ") + module))}: measured without a peer."
                );
            }
            else
            {
                context.Console.Info($"Measuring PySpark {version}.");
                theirs = await PySpark.RunScriptAsync<TMeasurement>(
                    options.Python,
                    Script,
                    [.. arguments, JsonSerializer.Serialize(options.Settings)],
                    cancellationToken
                );
            }

            context.Console.Heading(Heading(options));
            context.Console.Table(Columns, ours.Select(o => Line(o, theirs.FirstOrDefault(t => WorkOf(t) == WorkOf(o)))));
            context.Report.Set("csharp", ours);
            context.Report.Set("pyspark", new { version, measurements = theirs });
            return ExitCode.Done;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Measures in C#.</summary>
    /// <returns>What was measured, and the arguments of the script that measures the same in PySpark, which gets the session's settings behind them.</returns>
    private protected abstract Task<(IReadOnlyList<TMeasurement> Ours, IReadOnlyList<object> Arguments)> MeasureAsync(
        TOptions options,
        string folder,
        RunContext context,
        CancellationToken cancellationToken
    );

    /// <summary>What stands above the table.</summary>
    private protected abstract string Heading(TOptions options);

    /// <summary>The table's columns.</summary>
    private protected abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The kind of work, by which ours and theirs are paired.</summary>
    private protected abstract string WorkOf(TMeasurement measurement);

    /// <summary>A line of the table.</summary>
    private protected abstract IReadOnlyList<string> Line(TMeasurement ours, TMeasurement? theirs);

    private protected static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
