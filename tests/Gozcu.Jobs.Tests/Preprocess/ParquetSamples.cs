using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tests.Preprocess;

/// <summary>Parquet files of types that Spark does not write.</summary>
/// <param name="spark">The session in whose JVM they are written.</param>
internal sealed class ParquetSamples(SparkSession spark)
{
    private readonly IJvmBridge _jvm = spark.Reference.Jvm;

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns, as Parquet's schemas write them.</param>
    /// <param name="rows">Values of the first columns; the others have none.</param>
    public void Write(string path, string[] columns, object[][] rows)
    {
        var type = (JvmObjectReference)
            _jvm.CallStaticJavaMethod(
                "org.apache.parquet.schema.MessageTypeParser",
                "parseMessageType",
                $"message m {{ {string.Concat(columns.Select(column => column.EndsWith('}') ? column : column + "; "))} }}"
            )!;
        var file = _jvm.CallConstructor("org.apache.hadoop.fs.Path", "file", "", path);
        var builder = (JvmObjectReference)
            _jvm.CallStaticJavaMethod("org.apache.parquet.hadoop.example.ExampleParquetWriter", "builder", file)!;
        var writer = (JvmObjectReference)((JvmObjectReference)builder.Invoke("withType", type)!).Invoke("build")!;
        foreach (var row in rows)
        {
            var group = _jvm.CallConstructor("org.apache.parquet.example.data.simple.SimpleGroup", type);
            for (var i = 0; i < row.Length; i++)
            {
                group.Invoke("add", i, row[i]);
            }
            writer.Invoke("write", group);
        }
        writer.Invoke("close");
    }
}
