using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Reads data frames from files, tables and other sources.</summary>
public sealed class DataFrameReader : IJvmObjectReferenceProvider
{
    internal DataFrameReader(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the reader in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets the format of the source.</summary>
    /// <param name="source">
    /// Name such as <c>csv</c>, <c>json</c>, <c>parquet</c>, <c>orc</c>, <c>text</c>, <c>avro</c>, <c>jdbc</c> or <c>delta</c>, or of a Java class. Parquet by default.
    /// </param>
    public DataFrameReader Format(string source) => Chain("format", source);

    /// <summary>Sets the schema, so that it is not inferred.</summary>
    public DataFrameReader Schema(StructType schema) => Chain("schema", DataTypeReference.Of(Reference.Jvm, schema));

    /// <summary>Sets the schema, so that it is not inferred.</summary>
    /// <param name="schemaString">Schema in DDL, such as <c>a INT, b STRING</c>.</param>
    public DataFrameReader Schema(string schemaString) => Chain("schema", schemaString);

    /// <summary>Sets an option of the source.</summary>
    public DataFrameReader Option(string key, string value) => Chain("option", key, value);

    /// <summary>Sets an option of the source.</summary>
    public DataFrameReader Option(string key, bool value) => Chain("option", key, value);

    /// <summary>Sets an option of the source.</summary>
    public DataFrameReader Option(string key, long value) => Chain("option", key, value);

    /// <summary>Sets an option of the source.</summary>
    public DataFrameReader Option(string key, double value) => Chain("option", key, value);

    /// <summary>Sets options of the source.</summary>
    public DataFrameReader Options(Dictionary<string, string> options) => Chain("options", options);

    /// <summary>Loads a source that has no path.</summary>
    public DataFrame Load() => Read("load");

    /// <summary>Loads a file or folder.</summary>
    public DataFrame Load(string path) => Read("load", path);

    /// <summary>Loads files or folders.</summary>
    public DataFrame Load(params string[] paths) => Read("load", Reference.Jvm.ToSeq(paths));

    /// <summary>Loads CSV files or folders.</summary>
    public DataFrame Csv(params string[] paths) => Read("csv", Reference.Jvm.ToSeq(paths));

    /// <summary>Loads JSON files or folders, by default with one object per line.</summary>
    public DataFrame Json(params string[] paths) => Read("json", Reference.Jvm.ToSeq(paths));

    /// <summary>Loads ORC files or folders.</summary>
    public DataFrame Orc(params string[] paths) => Read("orc", Reference.Jvm.ToSeq(paths));

    /// <summary>Loads Parquet files or folders.</summary>
    public DataFrame Parquet(params string[] paths) => Read("parquet", Reference.Jvm.ToSeq(paths));

    /// <summary>Loads text files or folders, one row per line, in a column <c>value</c>.</summary>
    public DataFrame Text(params string[] paths) => Read("text", Reference.Jvm.ToSeq(paths));

    /// <summary>Loads a table or view.</summary>
    public DataFrame Table(string tableName) => Read("table", tableName);

    /// <summary>Loads a table over JDBC, in one partition.</summary>
    /// <param name="url">JDBC URL.</param>
    /// <param name="table">Name of the table, or a query in parentheses with an alias.</param>
    /// <param name="properties">Connection properties, such as <c>user</c> and <c>driver</c>.</param>
    public DataFrame Jdbc(string url, string table, Dictionary<string, string> properties) =>
        Read("jdbc", url, table, JavaProperties.Of(Reference.Jvm, properties));

    /// <summary>Loads a table over JDBC, partitioned by ranges of a column. The bounds only determine the ranges; all rows are read.</summary>
    /// <param name="url">JDBC URL.</param>
    /// <param name="table">Name of the table, or a query in parentheses with an alias.</param>
    /// <param name="columnName">Name of the numeric column to partition by.</param>
    /// <param name="lowerBound">Lower end of the ranges.</param>
    /// <param name="upperBound">Upper end of the ranges.</param>
    /// <param name="numPartitions">Number of partitions, each with its own connection.</param>
    /// <param name="properties">Connection properties, such as <c>user</c> and <c>driver</c>.</param>
    public DataFrame Jdbc(
        string url,
        string table,
        string columnName,
        long lowerBound,
        long upperBound,
        int numPartitions,
        Dictionary<string, string> properties
    ) => Read("jdbc", url, table, columnName, lowerBound, upperBound, numPartitions, JavaProperties.Of(Reference.Jvm, properties));

    /// <summary>Loads a table over JDBC, with one partition per condition.</summary>
    /// <param name="url">JDBC URL.</param>
    /// <param name="table">Name of the table, or a query in parentheses with an alias.</param>
    /// <param name="predicates">Conditions in SQL, one per partition. Rows that match several are read several times.</param>
    /// <param name="properties">Connection properties, such as <c>user</c> and <c>driver</c>.</param>
    public DataFrame Jdbc(string url, string table, IEnumerable<string> predicates, Dictionary<string, string> properties) =>
        Read("jdbc", url, table, predicates.ToArray(), JavaProperties.Of(Reference.Jvm, properties));

    private DataFrame Read(string method, params object?[] args) => new(Reference.InvokeObject(method, args));

    private DataFrameReader Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
