using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>
/// Reads the rows of a batch as values of a type: as records by column name, as tuples by position, as rows, or, if the batch has one column, as its values. Sent to the executors
/// without its reader, which is created for the first batch.
/// </summary>
internal sealed class BatchRecords<T>
{
    private ColumnReader<T>? _reader;
    private bool _single;

    /// <summary>Reads the rows into new values, which stay valid after the batch.</summary>
    /// <exception cref="InvalidCastException">A column is missing or does not convert to its type; the message names it.</exception>
    public T[] Read(RecordBatch batch) => Read(batch, 0, batch.Length);

    /// <summary>Reads some of the rows.</summary>
    public T[] Read(RecordBatch batch, int start, int count)
    {
        Bind(batch);
        return _reader!.ReadRows(start, count);
    }

    private void Bind(RecordBatch batch)
    {
        if (_reader is null)
        {
            _single = batch.Columns.Count == 1 && !IsWholeRow();
            var type = _single ? batch.Schema.Fields[0].Type : ArrowType.Struct(Fields(batch.Schema));
            try
            {
                _reader = ColumnReaders.Create<T>(type);
            }
            catch (InvalidCastException) when (!_single && !IsWholeRow())
            {
                throw new InvalidCastException(
                    $"The columns {batch.Schema} do not become {DotnetTypes.Name(typeof(T))}. Declare a record with properties of their names, or a Row."
                );
            }
        }

        if (_single)
        {
            _reader.Bind(batch[0]);
            return;
        }

        _reader.Bind(StructColumn.FromBatch(batch));
    }

    private static bool IsWholeRow() => typeof(T) == typeof(Row) || RecordShape.IsRecord(typeof(T));

    private static IEnumerable<ArrowField> Fields(ArrowSchema schema) =>
        typeof(T).IsGenericType && typeof(ITuple).IsAssignableFrom(typeof(T))
            ? schema.Fields.Select((f, i) => f with { Name = string.Create(CultureInfo.InvariantCulture, $"_{i + 1}") })
            : schema.Fields;
}
