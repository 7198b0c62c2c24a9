using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Preprocess;

/// <summary>Columns of a Parquet file, from its footer.</summary>
internal sealed class ParquetSchema
{
    private readonly JvmObjectReference _schema;
    private readonly JvmObjectReference[] _fields;

    private ParquetSchema(JvmObjectReference schema)
    {
        _schema = schema;
        Text = (string)schema.Invoke("toString")!;
        var fields = (JvmObjectReference)schema.Invoke("getFields")!;
        var count = (int)schema.Invoke("getFieldCount")!;
        _fields = [.. Enumerable.Range(0, count).Select(i => (JvmObjectReference)fields.Invoke("get", i)!)];
        Names = [.. _fields.Select(field => (string)field.Invoke("getName")!)];
    }

    /// <summary>Text of the schema: files with the same text have the same columns.</summary>
    public string Text { get; }

    /// <summary>Names of the columns.</summary>
    public string[] Names { get; }

    /// <summary>Reads the footer of a file.</summary>
    /// <exception cref="Microsoft.Spark.JvmException">The file is not a Parquet file, or cannot be read.</exception>
    public static ParquetSchema Read(SparkSession spark, string path)
    {
        var jvm = spark.Reference.Jvm;
        var context = (JvmObjectReference)spark.Reference.Invoke("sparkContext")!;
        var file = jvm.CallStaticJavaMethod(
            "org.apache.parquet.hadoop.util.HadoopInputFile",
            "fromPath",
            jvm.CallConstructor("org.apache.hadoop.fs.Path", "file", "", path),
            context.Invoke("hadoopConfiguration")
        );
        var reader = (JvmObjectReference)jvm.CallStaticJavaMethod("org.apache.parquet.hadoop.ParquetFileReader", "open", file)!;
        try
        {
            var footer = (JvmObjectReference)reader.Invoke("getFileMetaData")!;
            return new ParquetSchema((JvmObjectReference)footer.Invoke("getSchema")!);
        }
        finally
        {
            reader.Invoke("close");
        }
    }

    /// <summary>Returns true if a column is a struct, a list or a map.</summary>
    public bool IsNested(int column) =>
        !(bool)_fields[column].Invoke("isPrimitive")!
        || (string)((JvmObjectReference)_fields[column].Invoke("getRepetition")!).Invoke("name")! == "REPEATED";

    /// <summary>Returns true if a column holds times in nanoseconds, which Spark can only read as numbers.</summary>
    public bool IsNanoseconds(int column) =>
        _fields[column].Invoke("getLogicalTypeAnnotation") is JvmObjectReference type
        && ((string)type.Invoke("toString")!).StartsWith("TIMESTAMP(NANOS", StringComparison.Ordinal);

    /// <summary>True if column names differ only in case.</summary>
    public bool HasNamesThatDifferInCase => Names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < Names.Length;

    /// <summary>A column as Parquet writes it: its type and name.</summary>
    public string Field(int column) => (string)_fields[column].Invoke("toString")!;

    /// <summary>The type that Spark gives to a table of some of the columns. Spark refuses whole files for types of columns that nobody asked for.</summary>
    /// <param name="spark">The session, whose settings count.</param>
    /// <param name="columns">Positions of the columns.</param>
    /// <returns>Spark's <c>StructType</c>.</returns>
    /// <exception cref="Microsoft.Spark.JvmException">Spark does not read a column's type.</exception>
    public JvmObjectReference SparkType(SparkSession spark, IEnumerable<int> columns)
    {
        var jvm = spark.Reference.Jvm;
        var fields = jvm.CallConstructor("java.util.ArrayList");
        foreach (var column in columns)
        {
            fields.Invoke("add", _fields[column]);
        }
        var some = jvm.CallConstructor("org.apache.parquet.schema.MessageType", (string)_schema.Invoke("getName")!, fields);
        var state = (JvmObjectReference)spark.Reference.Invoke("sessionState")!;
        var converter = jvm.CallConstructor(
            "org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter",
            state.Invoke("conf")
        );
        return (JvmObjectReference)converter.Invoke("convert", some)!;
    }
}
