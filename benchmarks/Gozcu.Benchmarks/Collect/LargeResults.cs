using System.Diagnostics;
using Gozcu.Benchmarks.Measuring;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;

namespace Gozcu.Benchmarks.Collect;

/// <summary>Ways to bring the same large result to the driver, where it is summed.</summary>
internal sealed class LargeResults(DataFrame source, int rows)
{
    public const int Columns = 8;

    /// <summary>Returns the ways by name; each returns the sum of all values.</summary>
    public IReadOnlyList<(string Name, Func<double> Work)> Works() =>
        [
            ("columns (toPandas)", () => source.CollectBatches().Sum(Sum)),
            ("rows, one value read", () => source.Collect().Sum(r => r.GetAs<double>(0))),
            ("rows, all values read", () => source.Collect().Sum(SumOfValues)),
            ("columns, a partition at a time", () => source.ToLocalBatches(prefetchPartitions: true).Sum(Sum)),
            ("rows, a partition at a time", () => source.ToLocalIterator(prefetchPartitions: true).Sum(SumOfValues)),
        ];

    /// <summary>Runs a way once.</summary>
    /// <exception cref="InvalidOperationException">The sum is not valid.</exception>
    public Measurement Pass(string name, Func<double> work)
    {
        var (jvm, _) = ProcessTimes.OfDescendants();
        var driver = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var sum = work();
        var seconds = clock.Elapsed.TotalSeconds;
        var driverSeconds = (Environment.CpuUsage.TotalTime - driver).TotalSeconds;
        var (jvmAfter, _) = ProcessTimes.OfDescendants();
        return sum > 0
            ? new Measurement(name, seconds, rows / seconds, Known(jvmAfter - jvm), null, Known(driverSeconds))
            : throw new InvalidOperationException($"'{name}' has summed to {sum}.");
    }

    private static double? Known(double seconds) => double.IsNaN(seconds) ? null : Math.Round(seconds, 2);

    private static double Sum(RecordBatch batch)
    {
        var sum = 0.0;
        foreach (var column in batch.Columns)
        {
            foreach (var value in ((DoubleColumn)column).Values)
            {
                sum += value;
            }
        }

        return sum;
    }

    private static double SumOfValues(Row row)
    {
        var sum = 0.0;
        for (var i = 0; i < Columns; i++)
        {
            sum += row.GetAs<double>(i);
        }

        return sum;
    }
}
