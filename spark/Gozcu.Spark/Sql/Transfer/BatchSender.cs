using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Sends columns of this process to the JVM as a data frame, in Arrow format.</summary>
internal static class BatchSender
{
    private const string PythonSqlUtils = "org.apache.spark.sql.api.python.PythonSQLUtils";

    /// <summary>Size in bytes above which batches are sent in a file instead of through the gateway, which takes text.</summary>
    private const long LargestThroughGateway = 1 << 20;

    /// <summary>Creates a data frame from batches. Each is written before the next is requested.</summary>
    /// <exception cref="NotSupportedException">Spark does not accept the type of a column.</exception>
    internal static DataFrame Send(SparkSession session, IEnumerable<RecordBatch> batches, StructType schema)
    {
        if (!CalendarIntervals.Any(schema))
        {
            return SendPlain(session, batches, schema);
        }

        StructType sent = CalendarIntervals.ToSent(schema);
        ArrowSchema arrow = ArrowTypes.ToSchema(sent);
        return CalendarIntervals.Restore(SendPlain(session, batches.Select(batch => CalendarIntervals.ToSent(batch, arrow)), sent), schema);
    }

    private static DataFrame SendPlain(SparkSession session, IEnumerable<RecordBatch> batches, StructType schema)
    {
        IJvmBridge jvm = session.Reference.Jvm;
        string file = Path.Combine(Path.GetTempPath(), $"gozcu-rows-{Guid.NewGuid():N}");
        using var stream = new SpillingStream(file, LargestThroughGateway);
        var writer = new ArrowStreamWriter(stream, ArrowTypes.ToSchema(schema));
        foreach (RecordBatch batch in batches)
        {
            writer.Write(batch);
        }

        writer.End();
        object? received = stream.File is { } written ? ReadFile(jvm, stream, written) : ReadBytes(jvm, stream);
        return new DataFrame((JvmObjectReference)jvm.CallStaticJavaMethod(PythonSqlUtils, "toDataFrame", received, schema.Json, session)!);
    }

    private static object? ReadFile(IJvmBridge jvm, SpillingStream stream, string file)
    {
        stream.Flush();
        return jvm.CallStaticJavaMethod(PythonSqlUtils, "readArrowStreamFromFile", (object)file);
    }

    private static object? ReadBytes(IJvmBridge jvm, SpillingStream stream)
    {
        JvmObjectReference bytes = jvm.CallConstructor("java.io.ByteArrayInputStream", (object)stream.ToArray());
        object? channel = jvm.CallStaticJavaMethod("java.nio.channels.Channels", "newChannel", (object)bytes);
        var converters = (JvmObjectReference)jvm.ReadStaticField("org.apache.spark.sql.execution.arrow.ArrowConverters$", "MODULE$")!;
        return converters.Invoke("getBatchesFromStream", channel);
    }
}
