using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads batches whose memory is reused into rows that own their values.</summary>
internal sealed class RowReader
{
    // Small enough that rows which are read and dropped stay in the youngest generation of the garbage collector.
    private const int BlockRows = 256;
    private readonly ColumnReader<object?>[] _columns;

    /// <param name="arrow">Schema of the batches.</param>
    /// <param name="schema">Schema of the rows; by default the one that follows from the batches.</param>
    public RowReader(ArrowSchema arrow, StructType? schema = null)
    {
        Schema = schema ?? ArrowTypes.ToStruct(arrow);
        _columns = [.. arrow.Fields.Select((f, i) => NaturalReaders.Create(f.Type, Schema.Fields[i].DataType))];
    }

    public StructType Schema { get; }

    /// <summary>Reads the rows of a batch, a block at a time. They stay valid after the batch.</summary>
    public IEnumerable<Row> Read(RecordBatch batch)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Bind(batch[i]);
        }

        for (var start = 0; start < batch.Length; start += BlockRows)
        {
            foreach (var values in ReadBlock(start, Math.Min(BlockRows, batch.Length - start)))
            {
                yield return new Row(values, Schema);
            }
        }
    }

    private object?[][] ReadBlock(int start, int count)
    {
        var values = new object?[count][];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = new object?[_columns.Length];
        }

        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i].ReadBlock(start, count);
            for (var row = 0; row < column.Length; row++)
            {
                values[row][i] = column[row];
            }
        }

        return values;
    }
}
