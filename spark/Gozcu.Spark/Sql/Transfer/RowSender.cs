using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Sends rows of this process to the JVM as a data frame.</summary>
internal static class RowSender
{
    internal static DataFrame Send(SparkSession session, IEnumerable<object?[]> rows, StructType schema) =>
        BatchSender.Send(session, Batches(rows, new RowWriter(schema)), schema);

    private static IEnumerable<RecordBatch> Batches(IEnumerable<object?[]> rows, RowWriter writer)
    {
        var size = new BatchSize();
        foreach (object?[] row in rows)
        {
            writer.Append(row);
            if (writer.Count % BatchSize.RowsBetween == 0 && writer.Build() is var batch && size.IsReached(batch.Columns))
            {
                yield return batch;
                writer.Clear();
            }
        }

        if (writer.Count > 0)
        {
            yield return writer.Build();
        }
    }
}
