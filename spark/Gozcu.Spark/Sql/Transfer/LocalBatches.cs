using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Transfers the rows of a data frame to this process one partition at a time, on demand.</summary>
internal static class LocalBatches
{
    private const string PythonRdd = "org.apache.spark.api.python.PythonRDD";
    private const int Stop = 0;
    private const int Next = 1;
    private const int Failed = -1;
    private const int EndOfPartition = -1;

    /// <summary>Returns the batches in row order, each valid until the next is requested.</summary>
    /// <param name="dataset">Reference to the data frame in the JVM.</param>
    /// <param name="schema">Columns of the data frame.</param>
    /// <param name="prefetch">True to compute a partition while the one before is read.</param>
    /// <exception cref="JvmException">The query failed.</exception>
    /// <exception cref="NotSupportedException">Spark does not send the type of a column.</exception>
    internal static IEnumerable<RecordBatch> Iterate(JvmObjectReference dataset, StructType schema, bool prefetch)
    {
        if (!CalendarIntervals.Any(schema))
        {
            return IteratePlain(dataset, schema, prefetch);
        }

        ArrowSchema arrow = ArrowTypes.ToSchema(schema);
        return IteratePlain(CalendarIntervals.ToText(dataset, schema), CalendarIntervals.ToText(schema), prefetch)
            .Select(batch => CalendarIntervals.FromText(batch, arrow));
    }

    private static IEnumerable<RecordBatch> IteratePlain(JvmObjectReference dataset, StructType schema, bool prefetch)
    {
        object connection = dataset.Jvm.CallStaticJavaMethod(
            PythonRdd,
            "toLocalIteratorAndServe",
            dataset.InvokeObject("toArrowBatchRdd"),
            prefetch
        )!;
        using var served = new JvmServedStream((JvmObjectReference)connection);

        // Batches arrive without their schema, which they share.
        using var stream = new PrefixedStream(SchemaMessage(schema), served.Stream);
        using var reader = new ArrowStreamReader(stream);
        bool ended = false;
        try
        {
            while (!(ended = !Exchange(served, NextPartition)))
            {
                while (Exchange(served, served => NextBatch(served, reader)) is { } batch)
                {
                    yield return batch;
                }
            }
        }
        finally
        {
            // If the reader stops early, a server is still waiting; it may also be gone.
            if (!ended)
            {
                served.TryWriteInt32(Stop);
            }
        }

        served.AwaitEnd();
    }

    private static bool NextPartition(JvmServedStream served)
    {
        served.WriteInt32(Next);
        int answer = served.ReadInt32();
        return answer == Failed ? throw new EndOfStreamException("The next partition could not be computed.") : answer == Next;
    }

    private static RecordBatch? NextBatch(JvmServedStream served, ArrowStreamReader reader) =>
        served.ReadInt32() == EndOfPartition ? null : reader.Read();

    private static T Exchange<T>(JvmServedStream served, Func<JvmServedStream, T> exchange)
    {
        try
        {
            return exchange(served);
        }
        catch (Exception e) when (e is IOException and not ArrowFormatException)
        {
            // The JVM ended the transfer; ask it for the reason.
            served.AwaitEnd();
            throw new JvmConnectionException("The JVM has broken off a result without an error.", e);
        }
    }

    private static byte[] SchemaMessage(StructType schema)
    {
        using var stream = new MemoryStream();
        var writer = new ArrowStreamWriter(stream, ArrowTypes.ToSchema(schema));
        writer.Start();
        return stream.ToArray();
    }
}
