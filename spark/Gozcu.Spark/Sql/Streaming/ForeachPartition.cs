using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Task of <see cref="DataStreamWriter.Foreach"/>: passes the rows of a partition to the writer. Sent to the executors.</summary>
internal sealed class ForeachPartition(IForeachWriter writer, string schema, long epochId)
{
    /// <summary>Reads all rows and returns none.</summary>
    internal IEnumerable<RecordBatch> Write(IEnumerable<RecordBatch> batches)
    {
        Exception? error = null;
        bool wanted = writer.Open(TaskContext.Get()!.PartitionId, epochId);
        try
        {
            WriteRows(batches, wanted);
        }
        catch (Exception e)
        {
            error = e;
            throw;
        }
        finally
        {
            writer.Close(error);
        }

        return [];
    }

    private void WriteRows(IEnumerable<RecordBatch> batches, bool wanted)
    {
        RowReader? reader = null;
        foreach (RecordBatch batch in batches)
        {
            if (!wanted)
            {
                continue;
            }

            reader ??= new RowReader(batch.Schema, (StructType)DataType.ParseDataType(schema));
            foreach (Row row in reader.Read(batch))
            {
                writer.Process(row);
            }
        }
    }
}
