using System.Diagnostics;
using Microsoft.Spark.Sql;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>Session with a Parquet file of rows of doubles, and passes over data frames derived from it, without output.</summary>
internal sealed class RowsOnSpark : IDisposable
{
    private readonly int _rows;

    /// <summary>Starts Spark and writes the file.</summary>
    /// <param name="settings">Settings of the session (<see cref="SessionSettings"/>).</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns: <c>x0</c> is uniform in [0, 1), <c>x1</c> in [0, 2) and so on.</param>
    /// <param name="folder">Folder for the file.</param>
    public RowsOnSpark(IReadOnlyDictionary<string, string> settings, int rows, int columns, string folder)
    {
        _rows = rows;
        Names = [.. Enumerable.Range(0, columns).Select(i => $"x{i}")];
        Spark = SessionSettings.Start(settings);
        Path = System.IO.Path.Combine(folder, "rows.parquet");
        Spark
            .Range(0, rows, 1, 4)
            .SelectExpr([.. Names.Select((name, i) => $"rand({i}) * {i + 1} AS {name}")])
            .Write()
            .Mode(SaveMode.Overwrite)
            .Parquet(Path);
        Source = Spark.Read().Parquet(Path);
    }

    public SparkSession Spark { get; }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Path of the file, for PySpark.</summary>
    public string Path { get; }

    /// <summary>Rows of the file.</summary>
    public DataFrame Source { get; }

    /// <summary>Computes all rows once, without output.</summary>
    public Measurement Pass(string work, DataFrame frame)
    {
        var (jvm, workers) = ProcessTimes.OfDescendants();
        var clock = Stopwatch.StartNew();
        frame.Write().Format("noop").Mode(SaveMode.Overwrite).Save();
        var seconds = clock.Elapsed.TotalSeconds;
        var (jvmAfter, workersAfter) = ProcessTimes.OfDescendants();
        return new Measurement(work, seconds, _rows / seconds, Known(jvmAfter - jvm), Known(workersAfter - workers));
    }

    public void Dispose() => Spark.Stop();

    private static double? Known(double seconds) => double.IsNaN(seconds) ? null : Math.Round(seconds, 2);
}
