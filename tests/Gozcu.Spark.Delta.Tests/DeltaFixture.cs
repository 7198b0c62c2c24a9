using Microsoft.Spark.Extensions.Delta;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Delta.Tests;

/// <summary>One session with Delta for all tests, and folders and tables of their own for each.</summary>
[SetUpFixture]
public sealed class DeltaFixture
{
    private static readonly string s_folder = Directory.CreateTempSubdirectory("gozcu-delta-tests-").FullName;

    internal static SparkSession Session { get; private set; } = null!;

    internal static string NewPath() => Path.Combine(s_folder, "t" + Guid.NewGuid().ToString("N"));

    /// <summary>The folder of a new Delta table with columns <c>id</c> (long) and <c>name</c>, one commit for each set of rows.</summary>
    internal static string NewTable(params string[][] commits)
    {
        string path = NewPath();
        foreach (string[] rows in commits)
        {
            Rows(rows).Write().Format("delta").Mode(SaveMode.Append).Save(path);
        }

        return path;
    }

    /// <summary>Rows written as <c>1 a</c>, in one file.</summary>
    internal static DataFrame Rows(params string[] rows) =>
        Session
            .CreateDataFrame([.. rows.Select(r => new GenericRow([long.Parse(r.Split(' ')[0], null), r.Split(' ')[1]]))], Schema)
            .Coalesce(1);

    /// <summary>The rows written as <c>1 a</c>, in order.</summary>
    internal static string[] Read(DataFrame frame) =>
        [.. frame.Collect().Select(row => string.Join(' ', row.Values.Select(value => value ?? "null"))).Order(StringComparer.Ordinal)];

    internal static string[] Read(string path) => Read(Session.Read().Format("delta").Load(path));

    private static Microsoft.Spark.Sql.Types.StructType Schema =>
        new([new("id", new Microsoft.Spark.Sql.Types.LongType()), new("name", new Microsoft.Spark.Sql.Types.StringType())]);

    [OneTimeSetUp]
    public void Start() =>
        Session = SparkSession
            .Builder()
            .Master("local[2]")
            .AppName("Gozcu.Spark.Delta.Tests")
            .WithDelta()
            .Config("spark.ui.enabled", false)
            .Config("spark.sql.shuffle.partitions", 1)
            .Config("spark.databricks.delta.snapshotPartitions", 1)
            // Vacuum and clone would else divide the listing of a handful of files among thousands of tasks.
            .Config("spark.sql.sources.parallelPartitionDiscovery.parallelism", 2)
            .Config("spark.sql.session.timeZone", "UTC")
            .Config("spark.sql.warehouse.dir", Path.Combine(s_folder, "warehouse"))
            .Config("spark.driver.extraJavaOptions", $"-XX:TieredStopAtLevel=1 -Dderby.system.home={s_folder}")
            .GetOrCreate();

    [OneTimeTearDown]
    public void Stop()
    {
        Session?.Dispose();
        Directory.Delete(s_folder, recursive: true);
    }
}
