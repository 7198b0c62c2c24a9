using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Benchmarks.Soak;

/// <summary>Jobs that are repeated: functions of each kind, created again each time, as in a program that runs for months, with shared data and with failures.</summary>
internal sealed class SoakJobs(SparkSession spark, SoakOptions options)
{
    private const int FailEvery = 10;
    private long _jobs;

    /// <summary>Number of jobs run so far.</summary>
    public long Jobs => _jobs;

    /// <summary>Runs one job of each kind.</summary>
    /// <returns>Id of the worker's process.</returns>
    public int Run()
    {
        var rows = spark.Range(0, options.Rows, 1, options.Partitions);
        var table = spark.SparkContext.Broadcast(Enumerable.Range(0, 100_000).ToDictionary(i => (long)i, i => $"name {i}"));
        var counted = spark.SparkContext.LongAccumulator("rows");
        var name = Udf<long, string>(x =>
        {
            counted.Add(1);
            return $"{table.Value()[x % 100_000]} of {x}";
        });
        var process = Udf<long, int>(_ => Environment.ProcessId);
        var half = ColumnUdf<LongColumn, DoubleColumnBuilder>(
            (values, result) =>
            {
                foreach (var value in values.Values)
                {
                    result.Append(value / 2.0);
                }
            }
        );

        Expect(
            options.Rows,
            rows.Select(name(Col("id")).Alias("name"), half(Col("id")).Alias("half")).Filter("length(name) > 3 AND half >= 0").Count()
        );
        Expect(options.Rows, counted.Value);
        Expect(options.Rows, rows.MapBatches(batch => batch, rows.Schema()).Filter("id >= 0").Count());
        table.Destroy();
        if (_jobs++ % FailEvery == 0)
        {
            Fail(rows);
        }

        return spark.Range(1).Select(process(Col("id"))).First().GetAs<int>(0);
    }

    private static void Expect(long expected, long actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"A job gave {actual} rows instead of {expected}.");
        }
    }

    private static void Fail(DataFrame rows)
    {
        var failing = Udf<long, long>(x => x % 1000 == 999 ? throw new InvalidOperationException("on purpose") : x);
        try
        {
            rows.Select(failing(Col("id")).Alias("x")).Filter("x >= 0").Count();
        }
        catch (JvmException)
        {
            return;
        }

        throw new InvalidOperationException("A job whose function throws has succeeded.");
    }
}
