using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Makes rows of batches: what Collect() returns.</summary>
internal sealed class RowReader
{
    private readonly ColumnReader<object?>[] _columns;
    private readonly Func<object?, object?>?[] _userDefined;

    /// <param name="arrow">The batches' schema.</param>
    /// <param name="schema">The schema the rows show; by default the one that follows from the batches'.</param>
    public RowReader(ArrowSchema arrow, StructType? schema = null)
    {
        Schema = schema ?? ArrowTypes.ToStruct(arrow);
        _columns = [.. arrow.Fields.Select(f => ColumnReaders.Natural(f.Type))];
        _userDefined = [.. Schema.Fields.Select(f => UserDefinedValues.Converter(f.DataType))];
    }

    public StructType Schema { get; }

    /// <summary>The rows of a batch; they stay valid when it does not.</summary>
    public Row[] Read(RecordBatch batch)
    {
        var values = new object?[batch.Length][];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = new object?[_columns.Length];
        }

        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Bind(batch[i]);
            var column = _columns[i].ReadBlock(0, batch.Length);
            for (var row = 0; row < column.Length; row++)
            {
                values[row][i] = _userDefined[i] is { } convert ? convert(column[row]) : column[row];
            }
        }

        return Array.ConvertAll(values, v => new Row(v, Schema));
    }
}
