using System.Globalization;
using System.Text.Json;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>Base class of commands that measure work in C# and, if PySpark is available, the same work there.</summary>
/// <typeparam name="TOptions">Type of the options.</typeparam>
/// <typeparam name="TMeasurement">Type of a measurement; PySpark's script prints an array of them.</typeparam>
public abstract class PeerCommand<TOptions, TMeasurement> : Command<TOptions>
    where TOptions : PeerOptions, new()
{
    /// <summary>Path of the script that measures in PySpark, relative to this program's folder.</summary>
    private protected abstract string Script { get; }

    /// <summary>Names of the Python modules that the script needs in addition to PySpark.</summary>
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
    /// <returns>Measurements, and the arguments of the script that measures the same in PySpark. The session's settings are appended to them.</returns>
    private protected abstract Task<(IReadOnlyList<TMeasurement> Ours, IReadOnlyList<object> Arguments)> MeasureAsync(
        TOptions options,
        string folder,
        RunContext context,
        CancellationToken cancellationToken
    );

    /// <summary>Returns the heading of the table.</summary>
    private protected abstract string Heading(TOptions options);

    /// <summary>Columns of the table.</summary>
    private protected abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Returns the name of the work, by which the measurements of both sides are paired.</summary>
    private protected abstract string WorkOf(TMeasurement measurement);

    /// <summary>Returns a row of the table.</summary>
    private protected abstract IReadOnlyList<string> Line(TMeasurement ours, TMeasurement? theirs);

    private protected static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
