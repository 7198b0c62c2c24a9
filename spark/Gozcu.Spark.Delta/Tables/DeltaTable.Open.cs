using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Extensions.Delta.Tables;

public partial class DeltaTable
{
    /// <summary>The table in a folder, for the active session.</summary>
    /// <exception cref="AnalysisException">There is no Delta table.</exception>
    [DeltaLakeSince("0.3.0")]
    public static DeltaTable ForPath(string path) => new(DeltaJvm.CallStaticForObject("forPath", path));

    /// <summary>The table in a folder.</summary>
    /// <exception cref="AnalysisException">There is no Delta table.</exception>
    [DeltaLakeSince("0.3.0")]
    public static DeltaTable ForPath(SparkSession sparkSession, string path) =>
        new(DeltaJvm.CallStaticForObject("forPath", sparkSession, path));

    /// <summary>The table in a folder of a file system that needs settings of its own, such as credentials.</summary>
    /// <param name="sparkSession">The session.</param>
    /// <param name="path">The folder.</param>
    /// <param name="hadoopConf">Hadoop's settings for the file system; their names begin with <c>fs.</c> or <c>dfs.</c>.</param>
    /// <exception cref="AnalysisException">There is no Delta table.</exception>
    [DeltaLakeSince("2.2.0")]
    public static DeltaTable ForPath(SparkSession sparkSession, string path, Dictionary<string, string> hadoopConf) =>
        new(DeltaJvm.CallStaticForObject("forPath", sparkSession, path, hadoopConf), new Dictionary<string, string>(hadoopConf));

    /// <summary>The table of a name in the catalog, or of a path as <c>delta.`path`</c>, for the active session.</summary>
    /// <exception cref="AnalysisException">There is no such table, or it is not one of Delta.</exception>
    [DeltaLakeSince("0.7.0")]
    public static DeltaTable ForName(string tableOrViewName) => new(DeltaJvm.CallStaticForObject("forName", tableOrViewName));

    /// <summary>The table of a name in the catalog, or of a path as <c>delta.`path`</c>.</summary>
    /// <exception cref="AnalysisException">There is no such table, or it is not one of Delta.</exception>
    [DeltaLakeSince("0.7.0")]
    public static DeltaTable ForName(SparkSession sparkSession, string tableOrViewName) =>
        new(DeltaJvm.CallStaticForObject("forName", sparkSession, tableOrViewName));

    /// <summary>Whether a folder, or a table by its name, is one of Delta, as the active session sees it.</summary>
    [DeltaLakeSince("0.4.0")]
    public static bool IsDeltaTable(string identifier) => (bool)DeltaJvm.CallStatic("isDeltaTable", identifier)!;

    /// <summary>Whether a folder is a Delta table.</summary>
    [DeltaLakeSince("0.4.0")]
    public static bool IsDeltaTable(SparkSession sparkSession, string identifier) =>
        (bool)DeltaJvm.CallStatic("isDeltaTable", sparkSession, identifier)!;

    /// <summary>Makes a Delta table of a Parquet table without partitions; its files stay as they are.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="identifier">The table, as <c>parquet.`path`</c> or by its name in the catalog.</param>
    [DeltaLakeSince("0.4.0")]
    public static DeltaTable ConvertToDelta(SparkSession spark, string identifier) =>
        new(DeltaJvm.CallStaticForObject("convertToDelta", spark, identifier));

    /// <summary>Makes a Delta table of a Parquet table with partitions; its files stay as they are.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="identifier">The table, as <c>parquet.`path`</c> or by its name in the catalog.</param>
    /// <param name="partitionSchema">The partition columns in DDL, such as <c>day DATE, station INT</c>.</param>
    [DeltaLakeSince("0.4.0")]
    public static DeltaTable ConvertToDelta(SparkSession spark, string identifier, string partitionSchema) =>
        new(DeltaJvm.CallStaticForObject("convertToDelta", spark, identifier, partitionSchema));

    /// <summary>Makes a Delta table of a Parquet table with partitions; its files stay as they are.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="identifier">The table, as <c>parquet.`path`</c> or by its name in the catalog.</param>
    /// <param name="partitionSchema">The partition columns.</param>
    [DeltaLakeSince("0.4.0")]
    public static DeltaTable ConvertToDelta(SparkSession spark, string identifier, StructType partitionSchema) =>
        new(DeltaJvm.CallStaticForObject("convertToDelta", spark, identifier, DataTypeReference.Of(spark.Reference.Jvm, partitionSchema)));

    /// <summary>Begins a new table. <see cref="DeltaTableBuilder.Execute"/> fails when there is one of its name or at its place.</summary>
    /// <param name="spark">The session; null for the active one.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaTableBuilder Create(SparkSession? spark = null) => Begin("create", spark);

    /// <summary>Begins a new table, unless there is one already, which then stays as it is.</summary>
    /// <param name="spark">The session; null for the active one.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaTableBuilder CreateIfNotExists(SparkSession? spark = null) => Begin("createIfNotExists", spark);

    /// <summary>Begins a table that replaces one, rows and schema. <see cref="DeltaTableBuilder.Execute"/> fails when there is none.</summary>
    /// <param name="spark">The session; null for the active one.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaTableBuilder Replace(SparkSession? spark = null) => Begin("replace", spark);

    /// <summary>Begins a table that replaces one, rows and schema, when there is one.</summary>
    /// <param name="spark">The session; null for the active one.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaTableBuilder CreateOrReplace(SparkSession? spark = null) => Begin("createOrReplace", spark);

    /// <summary>Begins a column of a new table that needs more than a name and a type.</summary>
    /// <param name="colName">The column's name.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaColumnBuilder ColumnBuilder(string colName) => new(DeltaJvm.CallStaticForObject("columnBuilder", colName));

    /// <inheritdoc cref="ColumnBuilder(string)"/>
    /// <param name="spark">The session.</param>
    /// <param name="colName">The column's name.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaColumnBuilder ColumnBuilder(SparkSession spark, string colName) =>
        new(DeltaJvm.CallStaticForObject("columnBuilder", spark, colName));

    private static DeltaTableBuilder Begin(string method, SparkSession? spark) =>
        new(spark is null ? DeltaJvm.CallStaticForObject(method) : DeltaJvm.CallStaticForObject(method, spark));
}
