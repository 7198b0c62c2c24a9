using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Extensions.Delta.Tables;

public partial class DeltaTable
{
    /// <summary>Opens the table in a folder, in the active session.</summary>
    /// <exception cref="AnalysisException">There is no Delta table.</exception>
    [DeltaLakeSince("0.3.0")]
    public static DeltaTable ForPath(string path) => new(DeltaJvm.CallStaticForObject("forPath", path));

    /// <summary>Opens the table in a folder.</summary>
    /// <exception cref="AnalysisException">There is no Delta table.</exception>
    [DeltaLakeSince("0.3.0")]
    public static DeltaTable ForPath(SparkSession sparkSession, string path) =>
        new(DeltaJvm.CallStaticForObject("forPath", sparkSession, path));

    /// <summary>Opens the table in a folder of a file system that needs its own settings, such as credentials.</summary>
    /// <param name="sparkSession">Session.</param>
    /// <param name="path">Folder of the table.</param>
    /// <param name="hadoopConf">Hadoop's settings for the file system; their names start with <c>fs.</c> or <c>dfs.</c>.</param>
    /// <exception cref="AnalysisException">There is no Delta table.</exception>
    [DeltaLakeSince("2.2.0")]
    public static DeltaTable ForPath(SparkSession sparkSession, string path, Dictionary<string, string> hadoopConf) =>
        new(DeltaJvm.CallStaticForObject("forPath", sparkSession, path, hadoopConf), new Dictionary<string, string>(hadoopConf));

    /// <summary>Opens a table of the catalog, or of a path as <c>delta.`path`</c>, in the active session.</summary>
    /// <exception cref="AnalysisException">There is no such table, or it is not a Delta table.</exception>
    [DeltaLakeSince("0.7.0")]
    public static DeltaTable ForName(string tableOrViewName) => new(DeltaJvm.CallStaticForObject("forName", tableOrViewName));

    /// <summary>Opens a table of the catalog, or of a path as <c>delta.`path`</c>.</summary>
    /// <exception cref="AnalysisException">There is no such table, or it is not a Delta table.</exception>
    [DeltaLakeSince("0.7.0")]
    public static DeltaTable ForName(SparkSession sparkSession, string tableOrViewName) =>
        new(DeltaJvm.CallStaticForObject("forName", sparkSession, tableOrViewName));

    /// <summary>Tests whether a folder, or a table by its name, is a Delta table, in the active session.</summary>
    [DeltaLakeSince("0.4.0")]
    public static bool IsDeltaTable(string identifier) => (bool)DeltaJvm.CallStatic("isDeltaTable", identifier)!;

    /// <summary>Tests whether a folder, or a table by its name, is a Delta table.</summary>
    [DeltaLakeSince("0.4.0")]
    public static bool IsDeltaTable(SparkSession sparkSession, string identifier) =>
        (bool)DeltaJvm.CallStatic("isDeltaTable", sparkSession, identifier)!;

    /// <summary>Converts a Parquet table without partitions to a Delta table. Its files are not rewritten.</summary>
    /// <param name="spark">Session.</param>
    /// <param name="identifier">Table as <c>parquet.`path`</c>, or its name in the catalog.</param>
    [DeltaLakeSince("0.4.0")]
    public static DeltaTable ConvertToDelta(SparkSession spark, string identifier) =>
        new(DeltaJvm.CallStaticForObject("convertToDelta", spark, identifier));

    /// <summary>Converts a partitioned Parquet table to a Delta table. Its files are not rewritten.</summary>
    /// <param name="spark">Session.</param>
    /// <param name="identifier">Table as <c>parquet.`path`</c>, or its name in the catalog.</param>
    /// <param name="partitionSchema">Partition columns in DDL, such as <c>day DATE, station INT</c>.</param>
    [DeltaLakeSince("0.4.0")]
    public static DeltaTable ConvertToDelta(SparkSession spark, string identifier, string partitionSchema) =>
        new(DeltaJvm.CallStaticForObject("convertToDelta", spark, identifier, partitionSchema));

    /// <summary>Converts a partitioned Parquet table to a Delta table. Its files are not rewritten.</summary>
    /// <param name="spark">Session.</param>
    /// <param name="identifier">Table as <c>parquet.`path`</c>, or its name in the catalog.</param>
    /// <param name="partitionSchema">Partition columns.</param>
    [DeltaLakeSince("0.4.0")]
    public static DeltaTable ConvertToDelta(SparkSession spark, string identifier, StructType partitionSchema) =>
        new(DeltaJvm.CallStaticForObject("convertToDelta", spark, identifier, DataTypeReference.Of(spark.Reference.Jvm, partitionSchema)));

    /// <summary>Returns a builder of a new table. <see cref="DeltaTableBuilder.Execute"/> fails if a table exists with its name or location.</summary>
    /// <param name="spark">Session; null, the default, for the active one.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaTableBuilder Create(SparkSession? spark = null) => Begin("create", spark);

    /// <summary>Returns a builder of a new table. An existing table is left unchanged.</summary>
    /// <param name="spark">Session; null, the default, for the active one.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaTableBuilder CreateIfNotExists(SparkSession? spark = null) => Begin("createIfNotExists", spark);

    /// <summary>Returns a builder of a table that replaces an existing one, with its rows and schema. <see cref="DeltaTableBuilder.Execute"/> fails if there is none.</summary>
    /// <param name="spark">Session; null, the default, for the active one.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaTableBuilder Replace(SparkSession? spark = null) => Begin("replace", spark);

    /// <summary>Returns a builder of a table that replaces an existing one, with its rows and schema, if there is one.</summary>
    /// <param name="spark">Session; null, the default, for the active one.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaTableBuilder CreateOrReplace(SparkSession? spark = null) => Begin("createOrReplace", spark);

    /// <summary>Returns a builder of a column of a new table that needs more than a name and a type.</summary>
    /// <param name="colName">Name of the column.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaColumnBuilder ColumnBuilder(string colName) => new(DeltaJvm.CallStaticForObject("columnBuilder", colName));

    /// <inheritdoc cref="ColumnBuilder(string)"/>
    /// <param name="spark">Session.</param>
    /// <param name="colName">Name of the column.</param>
    [DeltaLakeSince("1.0.0")]
    public static DeltaColumnBuilder ColumnBuilder(SparkSession spark, string colName) =>
        new(DeltaJvm.CallStaticForObject("columnBuilder", spark, colName));

    private static DeltaTableBuilder Begin(string method, SparkSession? spark) =>
        new(spark is null ? DeltaJvm.CallStaticForObject(method) : DeltaJvm.CallStaticForObject(method, spark));
}
