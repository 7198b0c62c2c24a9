using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Reads streams.</summary>
public sealed class DataStreamReader : IJvmObjectReferenceProvider
{
    internal DataStreamReader(JvmObjectReference reference) => Reference = reference;

    /// <summary>The reader in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The source: kafka, rate, socket, or a file format.</summary>
    public DataStreamReader Format(string source) => Chain("format", source);

    /// <summary>The schema, which files need.</summary>
    public DataStreamReader Schema(StructType schema) => Chain("schema", DataTypeReference.Of(Reference.Jvm, schema));

    /// <summary>The schema in DDL, such as <c>a INT, b STRING</c>.</summary>
    public DataStreamReader Schema(string schemaString) => Chain("schema", schemaString);

    /// <summary>An option of the format.</summary>
    public DataStreamReader Option(string key, string value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataStreamReader Option(string key, bool value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataStreamReader Option(string key, long value) => Chain("option", key, value);

    /// <summary>An option of the format.</summary>
    public DataStreamReader Option(string key, double value) => Chain("option", key, value);

    /// <summary>Options of the format.</summary>
    public DataStreamReader Options(Dictionary<string, string> options) => Chain("options", options);

    /// <summary>The stream of a source that is no file.</summary>
    public DataFrame Load() => Read("load");

    /// <summary>The stream of files that appear in a folder.</summary>
    public DataFrame Load(string path) => Read("load", path);

    /// <summary>The stream of CSV files that appear in a folder.</summary>
    public DataFrame Csv(string path) => Read("csv", path);

    /// <summary>The stream of JSON, one object a line files that appear in a folder.</summary>
    public DataFrame Json(string path) => Read("json", path);

    /// <summary>The stream of ORC files that appear in a folder.</summary>
    public DataFrame Orc(string path) => Read("orc", path);

    /// <summary>The stream of Parquet files that appear in a folder.</summary>
    public DataFrame Parquet(string path) => Read("parquet", path);

    /// <summary>The stream of text, one line a row files that appear in a folder.</summary>
    public DataFrame Text(string path) => Read("text", path);

    /// <summary>The stream of a table's changes.</summary>
    [Since("3.1.0")]
    public DataFrame Table(string tableName) => Read("table", tableName);

    private DataFrame Read(string method, params object?[] args) => new(Reference.InvokeObject(method, args));

    private DataStreamReader Chain(string method, params object?[] args)
    {
        (Reference.Invoke(method, args) as JvmObjectReference)?.Release();
        return this;
    }
}
