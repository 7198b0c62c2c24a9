using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Writes the rows of a data frame to files, tables and other sinks.</summary>
public sealed class DataFrameWriter : IJvmObjectReferenceProvider
{
    internal DataFrameWriter(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the writer in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets the behaviour when data or a table exists already. By default writing fails.</summary>
    public DataFrameWriter Mode(SaveMode saveMode) => Mode(saveMode.ToString());

    /// <summary>Sets the behaviour when data or a table exists already.</summary>
    /// <param name="saveMode"><c>append</c>, <c>overwrite</c>, <c>error</c>, the default, or <c>ignore</c>.</param>
    public DataFrameWriter Mode(string saveMode) => Chain("mode", saveMode);

    /// <summary>Sets the format of the sink.</summary>
    /// <param name="source">
    /// Name such as <c>csv</c>, <c>json</c>, <c>parquet</c>, <c>orc</c>, <c>text</c>, <c>avro</c>, <c>kafka</c>, <c>delta</c> or <c>noop</c>, or of a Java class. Parquet by
    /// default.
    /// </param>
    public DataFrameWriter Format(string source) => Chain("format", source);

    /// <summary>Sets an option of the sink.</summary>
    public DataFrameWriter Option(string key, string value) => Chain("option", key, value);

    /// <summary>Sets an option of the sink.</summary>
    public DataFrameWriter Option(string key, bool value) => Chain("option", key, value);

    /// <summary>Sets an option of the sink.</summary>
    public DataFrameWriter Option(string key, long value) => Chain("option", key, value);

    /// <summary>Sets an option of the sink.</summary>
    public DataFrameWriter Option(string key, double value) => Chain("option", key, value);

    /// <summary>Sets options of the sink.</summary>
    public DataFrameWriter Options(Dictionary<string, string> options) => Chain("options", options);

    /// <summary>Partitions the output by columns: one folder per combination of values.</summary>
    public DataFrameWriter PartitionBy(params string[] colNames) => Chain("partitionBy", Reference.Jvm.ToSeq(colNames));

    /// <summary>Distributes the rows over buckets by a hash of columns. Only for tables.</summary>
    /// <param name="numBuckets">Number of buckets.</param>
    /// <param name="colName">Name of the first column.</param>
    /// <param name="colNames">Names of more columns.</param>
    public DataFrameWriter BucketBy(int numBuckets, string colName, params string[] colNames) =>
        Chain("bucketBy", numBuckets, colName, Reference.Jvm.ToSeq(colNames));

    /// <summary>Sorts the rows within each bucket by columns.</summary>
    public DataFrameWriter SortBy(string colName, params string[] colNames) => Chain("sortBy", colName, Reference.Jvm.ToSeq(colNames));

    /// <summary>Writes the rows to a folder.</summary>
    public void Save(string path) => Reference.Invoke("save", path);

    /// <summary>Writes the rows to a sink that has no path.</summary>
    public void Save() => Reference.Invoke("save");

    /// <summary>Inserts the rows into an existing table. Columns are matched by position.</summary>
    public void InsertInto(string tableName) => Reference.Invoke("insertInto", tableName);

    /// <summary>Writes the rows to a table and creates it if needed. Columns are matched by name.</summary>
    public void SaveAsTable(string tableName) => Reference.Invoke("saveAsTable", tableName);

    /// <summary>Writes the rows to a folder as CSV.</summary>
    public void Csv(string path) => Reference.Invoke("csv", path);

    /// <summary>Writes the rows to a folder as JSON, one object per line.</summary>
    public void Json(string path) => Reference.Invoke("json", path);

    /// <summary>Writes the rows to a folder as ORC.</summary>
    public void Orc(string path) => Reference.Invoke("orc", path);

    /// <summary>Writes the rows to a folder as Parquet.</summary>
    public void Parquet(string path) => Reference.Invoke("parquet", path);

    /// <summary>Writes the rows to a folder as text. The data frame must have a single column, of strings.</summary>
    public void Text(string path) => Reference.Invoke("text", path);

    /// <summary>Writes the rows to a table over JDBC.</summary>
    /// <param name="url">JDBC URL.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="properties">Connection properties, such as <c>user</c> and <c>driver</c>.</param>
    public void Jdbc(string url, string table, Dictionary<string, string> properties) =>
        Reference.Invoke("jdbc", url, table, JavaProperties.Of(Reference.Jvm, properties));

    private DataFrameWriter Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
