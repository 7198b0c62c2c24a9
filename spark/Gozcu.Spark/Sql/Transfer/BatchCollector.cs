using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Brings the rows of a data frame to this process as they travel: in batches of columns.</summary>
internal static class BatchCollector
{
    private const int Failed = -1;

    /// <summary>All batches in the order of the rows, each with memory of its own.</summary>
    /// <exception cref="JvmException">The rows could not be computed.</exception>
    /// <exception cref="NotSupportedException">A column's type does not travel from Spark.</exception>
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
            // The JVM broke off. It knows why.
            served.AwaitEnd();
            throw new JvmConnectionException("The JVM has broken off a result without an error.", e);
        }

        if (count == Failed)
        {
            served.AwaitEnd();
            throw JvmException.WithoutDetails("The result could not be computed, but the JVM does not say why.");
        }

        // Partitions come as they are ready; what follows them is where each batch belongs.
        var ordered = new RecordBatch[batches.Count];
        for (int i = 0; i < count; i++)
        {
            ordered[i] = batches[served.ReadInt32()];
        }

        served.AwaitEnd();
        return ordered;
    }
}
