using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Makes rows with values of their own of batches whose memory is used again.</summary>
internal sealed class RowReader
{
    // Few enough that rows which are read and dropped never leave the youngest generation.
    private const int BlockRows = 256;
    private readonly ColumnReader<object?>[] _columns;

    /// <param name="arrow">The batches' schema.</param>
    /// <param name="schema">The schema the rows show; by default the one that follows from the batches'.</param>
    public RowReader(ArrowSchema arrow, StructType? schema = null)
    {
        Schema = schema ?? ArrowTypes.ToStruct(arrow);
        _columns = [.. arrow.Fields.Select((f, i) => NaturalReaders.Create(f.Type, Schema.Fields[i].DataType))];
    }

    public StructType Schema { get; }

    /// <summary>The rows of a batch, made some at a time; they stay valid when it does not.</summary>
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
