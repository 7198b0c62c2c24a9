using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Reads data frames from streams.</summary>
public sealed class DataStreamReader : IJvmObjectReferenceProvider
{
    internal DataStreamReader(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the reader in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets the format of the source.</summary>
    /// <param name="source">Name such as <c>kafka</c>, <c>rate</c>, <c>socket</c> or <c>delta</c>, or a file format. Parquet by default.</param>
    public DataStreamReader Format(string source) => Chain("format", source);

    /// <summary>Sets the schema, which file sources require.</summary>
    public DataStreamReader Schema(StructType schema) => Chain("schema", DataTypeReference.Of(Reference.Jvm, schema));

    /// <summary>Sets the schema, which file sources require.</summary>
    /// <param name="schemaString">Schema in DDL, such as <c>a INT, b STRING</c>.</param>
    public DataStreamReader Schema(string schemaString) => Chain("schema", schemaString);

    /// <summary>Sets an option of the source.</summary>
    public DataStreamReader Option(string key, string value) => Chain("option", key, value);

    /// <summary>Sets an option of the source.</summary>
    public DataStreamReader Option(string key, bool value) => Chain("option", key, value);

    /// <summary>Sets an option of the source.</summary>
    public DataStreamReader Option(string key, long value) => Chain("option", key, value);

    /// <summary>Sets an option of the source.</summary>
    public DataStreamReader Option(string key, double value) => Chain("option", key, value);

    /// <summary>Sets options of the source.</summary>
    public DataStreamReader Options(Dictionary<string, string> options) => Chain("options", options);

    /// <summary>Loads the stream of a source that has no path.</summary>
    public DataFrame Load() => Read("load");

    /// <summary>Loads the stream of files that appear in a folder.</summary>
    public DataFrame Load(string path) => Read("load", path);

    /// <summary>Loads the stream of CSV files that appear in a folder.</summary>
    public DataFrame Csv(string path) => Read("csv", path);

    /// <summary>Loads the stream of JSON files that appear in a folder, by default with one object per line.</summary>
    public DataFrame Json(string path) => Read("json", path);

    /// <summary>Loads the stream of ORC files that appear in a folder.</summary>
    public DataFrame Orc(string path) => Read("orc", path);

    /// <summary>Loads the stream of Parquet files that appear in a folder.</summary>
    public DataFrame Parquet(string path) => Read("parquet", path);

    /// <summary>Loads the stream of text files that appear in a folder, one row per line, in a column <c>value</c>.</summary>
    public DataFrame Text(string path) => Read("text", path);

    /// <summary>Loads the stream of rows that are added to a table.</summary>
    [Since("3.1.0")]
    public DataFrame Table(string tableName) => Read("table", tableName);

    private DataFrame Read(string method, params object?[] args) => new(Reference.InvokeObject(method, args));

    private DataStreamReader Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
