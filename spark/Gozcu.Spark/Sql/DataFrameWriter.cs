using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Writes the rows of a data frame.</summary>
public sealed class DataFrameWriter : IJvmObjectReferenceProvider
{
    internal DataFrameWriter(JvmObjectReference reference) => Reference = reference;

    /// <summary>The writer in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>What to do when there is something already.</summary>
    public DataFrameWriter Mode(SaveMode saveMode) => Mode(saveMode.ToString());

    /// <summary>What to do when there is something already: append, overwrite, error, ignore.</summary>
    public DataFrameWriter Mode(string saveMode) => Chain("mode", saveMode);

    /// <summary>The format: csv, json, parquet, orc, text, avro, kafka, delta, noop, or a class.</summary>
    public DataFrameWriter Format(string source) => Chain("format", source);

    /// <summary>An option of the format.</summary>
    public DataFrameWriter Option(string key, string value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataFrameWriter Option(string key, bool value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataFrameWriter Option(string key, long value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataFrameWriter Option(string key, double value) => Chain("option", key, value);

    /// <summary>Options of the format.</summary>
    public DataFrameWriter Options(Dictionary<string, string> options) => Chain("options", options);

    /// <summary>A folder for each value of these columns.</summary>
    public DataFrameWriter PartitionBy(params string[] colNames) => Chain("partitionBy", Reference.Jvm.ToSeq(colNames));

    /// <summary>Rows spread over so many buckets by these columns.</summary>
    public DataFrameWriter BucketBy(int numBuckets, string colName, params string[] colNames) =>
        Chain("bucketBy", numBuckets, colName, Reference.Jvm.ToSeq(colNames));

    /// <summary>Each bucket sorted by these columns.</summary>
    public DataFrameWriter SortBy(string colName, params string[] colNames) => Chain("sortBy", colName, Reference.Jvm.ToSeq(colNames));

    /// <summary>Writes the rows to a folder.</summary>
    public void Save(string path) => Reference.Invoke("save", path);

    /// <summary>Writes the rows to a sink that is no file.</summary>
    public void Save() => Reference.Invoke("save");

    /// <summary>Adds the rows to a table, columns matched by place.</summary>
    public void InsertInto(string tableName) => Reference.Invoke("insertInto", tableName);

    /// <summary>Writes the rows to a table.</summary>
    public void SaveAsTable(string tableName) => Reference.Invoke("saveAsTable", tableName);

    /// <summary>Writes the rows to a folder as CSV.</summary>
    public void Csv(string path) => Reference.Invoke("csv", path);

    /// <summary>Writes the rows to a folder as JSON, one object a line.</summary>
    public void Json(string path) => Reference.Invoke("json", path);

    /// <summary>Writes the rows to a folder as ORC.</summary>
    public void Orc(string path) => Reference.Invoke("orc", path);

    /// <summary>Writes the rows to a folder as Parquet.</summary>
    public void Parquet(string path) => Reference.Invoke("parquet", path);

    /// <summary>Writes the rows to a folder as text; there must be one column, of strings.</summary>
    public void Text(string path) => Reference.Invoke("text", path);

    /// <summary>Writes the rows to a database table.</summary>
    public void Jdbc(string url, string table, Dictionary<string, string> properties) =>
        Reference.Invoke("jdbc", url, table, JavaProperties.Of(Reference.Jvm, properties));

    private DataFrameWriter Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
