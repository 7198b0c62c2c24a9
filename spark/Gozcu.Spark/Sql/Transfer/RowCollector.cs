using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Brings the rows of a data frame to this process, as Arrow.</summary>
internal static class RowCollector
{
    private const int Failed = -1;

    /// <summary>All rows, in order.</summary>
    internal static List<Row> Collect(JvmObjectReference dataset, StructType schema)
    {
        using var served = new JvmServedStream(dataset.InvokeObject("collectAsArrowToPython"));
        var batches = new List<Row[]>();
        int count;
        try
        {
            using var reader = new ArrowStreamReader(served.Stream);
            var rows = new RowReader(reader.Schema, schema);
            while (reader.Read() is { } batch)
            {
                batches.Add(rows.Read(batch));
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
            throw new JvmException("The result could not be computed, but the JVM does not say why.");
        }

        // Partitions come as they are ready; what follows them is where each batch belongs.
        var ordered = new Row[batches.Count][];
        for (int i = 0; i < count; i++)
        {
            ordered[i] = batches[served.ReadInt32()];
        }

        served.AwaitEnd();
        return Flatten(ordered);
    }

    /// <summary>The rows, a few at a time: the next are computed when they are asked for.</summary>
    internal static IEnumerable<Row> Iterate(JvmObjectReference dataset, StructType schema, bool prefetch)
    {
        // Each element is one batch without the schema, which all share.
        JvmObjectReference batches = dataset.InvokeObject("toArrowBatchRdd");
        JvmObjectReference iterator = batches.InvokeObject("toLocalIterator");
        byte[] header = SchemaMessage(schema);
        Task<byte[]?>? started = null;
        while ((started ?? Start()).GetAwaiter().GetResult() is { } batch)
        {
            started = prefetch ? Start() : null;
            using var stream = new ConcatenatedStream(header, batch);
            using var reader = new ArrowStreamReader(stream);
            foreach (Row row in Flatten([new RowReader(reader.Schema, schema).Read(reader.Read()!)]))
            {
                yield return row;
            }
        }

        Task<byte[]?> Start()
        {
            var task = new Task<byte[]?>(() => (bool)iterator.Invoke("hasNext")! ? (byte[])iterator.Invoke("next")! : null);
            if (prefetch)
            {
                task.Start(TaskScheduler.Default);
            }
            else
            {
                task.RunSynchronously();
            }

            return task;
        }
    }

    private static byte[] SchemaMessage(StructType schema)
    {
        using var stream = new MemoryStream();
        var writer = new ArrowStreamWriter(stream, ArrowTypes.ToSchema(schema));
        writer.Start();
        return stream.ToArray();
    }

    private static List<Row> Flatten(Row[][] batches)
    {
        var rows = new List<Row>(batches.Sum(batch => batch.Length));
        foreach (Row[] batch in batches)
        {
            rows.AddRange(batch);
        }

        return rows;
    }
}
