using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Transfers the rows of a data frame to this process, as columnar batches.</summary>
internal static class BatchCollector
{
    private const int Failed = -1;

    /// <summary>Returns all batches in row order, each in its own memory.</summary>
    /// <exception cref="JvmException">The query failed.</exception>
    /// <exception cref="NotSupportedException">Spark does not send the type of a column.</exception>
    internal static RecordBatch[] Collect(JvmObjectReference dataset, StructType schema)
    {
        if (!CalendarIntervals.Any(schema))
        {
            return Collect(dataset);
        }

        ArrowSchema arrow = ArrowTypes.ToSchema(schema);
        return Array.ConvertAll(Collect(CalendarIntervals.ToText(dataset, schema)), batch => CalendarIntervals.FromText(batch, arrow));
    }

    private static RecordBatch[] Collect(JvmObjectReference dataset)
    {
        using var served = new JvmServedStream(dataset.InvokeObject("collectAsArrowToPython"));
        var batches = new List<RecordBatch>();
        int count;
        try
        {
            using var reader = new ArrowStreamReader(served.Stream);
            while (reader.ReadDetached() is { } batch)
            {
                batches.Add(batch);
            }

            count = served.ReadInt32();
        }
        catch (Exception e) when (e is IOException or EndOfStreamException)
        {
            // The JVM ended the transfer; ask it for the reason.
            served.AwaitEnd();
            throw new JvmConnectionException("The JVM has broken off a result without an error.", e);
        }

        if (count == Failed)
        {
            served.AwaitEnd();
            throw JvmException.WithoutDetails("The result could not be computed, but the JVM does not say why.");
        }

        // Partitions arrive as they are ready; the positions of their batches follow at the end.
        var ordered = new RecordBatch[batches.Count];
        for (int i = 0; i < count; i++)
        {
            ordered[i] = batches[served.ReadInt32()];
        }

        served.AwaitEnd();
        return ordered;
    }
}
