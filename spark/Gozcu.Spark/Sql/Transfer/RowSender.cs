using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Sends rows of this process to the JVM as a data frame, as Arrow.</summary>
internal static class RowSender
{
    private const string PythonSqlUtils = "org.apache.spark.sql.api.python.PythonSQLUtils";
    private const int RowsPerBatch = 10_000;

    /// <summary>Above this size the rows travel in a file rather than through the gateway, which takes text.</summary>
    private const long LargestThroughGateway = 1 << 20;

    internal static DataFrame Send(SparkSession session, IEnumerable<object?[]> rows, StructType schema)
    {
        IJvmBridge jvm = session.Reference.Jvm;
        string file = Path.Combine(Path.GetTempPath(), $"gozcu-rows-{Guid.NewGuid():N}");
        using var stream = new SpillingStream(file, LargestThroughGateway);
        var writer = new ArrowStreamWriter(stream, ArrowTypes.ToSchema(schema));
        Write(writer, UserDefinedValues.Store(rows, schema), new RowWriter(schema));
        writer.End();

        object? batches;
        if (stream.File is { } written)
        {
            stream.Flush();
            batches = jvm.CallStaticJavaMethod(PythonSqlUtils, "readArrowStreamFromFile", (object)written);
        }
        else
        {
            JvmObjectReference bytes = jvm.CallConstructor("java.io.ByteArrayInputStream", (object)stream.ToArray());
            object? channel = jvm.CallStaticJavaMethod("java.nio.channels.Channels", "newChannel", (object)bytes);
            var converters = (JvmObjectReference)jvm.ReadStaticField("org.apache.spark.sql.execution.arrow.ArrowConverters$", "MODULE$")!;
            batches = converters.Invoke("getBatchesFromStream", channel);
        }

        return new DataFrame((JvmObjectReference)jvm.CallStaticJavaMethod(PythonSqlUtils, "toDataFrame", batches, schema.Json, session)!);
    }

    private static void Write(ArrowStreamWriter writer, IEnumerable<object?[]> rows, RowWriter batch)
    {
        foreach (object?[] row in rows)
        {
            batch.Append(row);
            if (batch.Count == RowsPerBatch)
            {
                writer.Write(batch.Build());
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            writer.Write(batch.Build());
        }
    }
}
