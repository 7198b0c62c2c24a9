using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Reads files, tables and other sources.</summary>
public sealed class DataFrameReader : IJvmObjectReferenceProvider
{
    internal DataFrameReader(JvmObjectReference reference) => Reference = reference;

    /// <summary>The reader in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The format: csv, json, parquet, orc, text, avro, jdbc, delta, or a class.</summary>
    public DataFrameReader Format(string source) => Chain("format", source);

    /// <summary>The schema, instead of having it inferred.</summary>
    public DataFrameReader Schema(StructType schema) => Chain("schema", DataTypeReference.Of(Reference.Jvm, schema));

    /// <summary>The schema in DDL, such as <c>a INT, b STRING</c>.</summary>
    public DataFrameReader Schema(string schemaString) => Chain("schema", schemaString);

    /// <summary>An option of the format.</summary>
    public DataFrameReader Option(string key, string value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataFrameReader Option(string key, bool value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataFrameReader Option(string key, long value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataFrameReader Option(string key, double value) => Chain("option", key, value);

    /// <summary>Options of the format.</summary>
    public DataFrameReader Options(Dictionary<string, string> options) => Chain("options", options);

    /// <summary>The rows of a source that is no file.</summary>
    public DataFrame Load() => Read("load");

    /// <summary>The rows of a file or folder.</summary>
    public DataFrame Load(string path) => Read("load", path);

    /// <summary>The rows of several files or folders.</summary>
    public DataFrame Load(params string[] paths) => Read("load", Reference.Jvm.ToSeq(paths));

    /// <summary>The rows of CSV files or folders.</summary>
    public DataFrame Csv(params string[] paths) => Read("csv", Reference.Jvm.ToSeq(paths));

    /// <summary>The rows of JSON, one object a line files or folders.</summary>
    public DataFrame Json(params string[] paths) => Read("json", Reference.Jvm.ToSeq(paths));

    /// <summary>The rows of ORC files or folders.</summary>
    public DataFrame Orc(params string[] paths) => Read("orc", Reference.Jvm.ToSeq(paths));

    /// <summary>The rows of Parquet files or folders.</summary>
    public DataFrame Parquet(params string[] paths) => Read("parquet", Reference.Jvm.ToSeq(paths));

    /// <summary>The rows of text, one line a row files or folders.</summary>
    public DataFrame Text(params string[] paths) => Read("text", Reference.Jvm.ToSeq(paths));

    /// <summary>The rows of a table.</summary>
    public DataFrame Table(string tableName) => Read("table", tableName);

    /// <summary>The rows of a database table.</summary>
    public DataFrame Jdbc(string url, string table, Dictionary<string, string> properties) =>
        Read("jdbc", url, table, JavaProperties.Of(Reference.Jvm, properties));

    /// <summary>The rows of a database table, read in partitions by ranges of a number column.</summary>
    public DataFrame Jdbc(
        string url,
        string table,
        string columnName,
        long lowerBound,
        long upperBound,
        int numPartitions,
        Dictionary<string, string> properties
    ) => Read("jdbc", url, table, columnName, lowerBound, upperBound, numPartitions, JavaProperties.Of(Reference.Jvm, properties));

    /// <summary>The rows of a database table, a partition for each condition.</summary>
    public DataFrame Jdbc(string url, string table, IEnumerable<string> predicates, Dictionary<string, string> properties) =>
        Read("jdbc", url, table, predicates.ToArray(), JavaProperties.Of(Reference.Jvm, properties));

    private DataFrame Read(string method, params object?[] args) => new(Reference.InvokeObject(method, args));

    private DataFrameReader Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
