using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Appends values of a type as rows: records by column name, rows by position, and other types as the values of a single column.</summary>
internal sealed class ResultRows<T>
{
    private readonly StructColumnBuilder _rows;
    private readonly ColumnWriter<T> _writer;
    private readonly bool _isValue;

    /// <exception cref="InvalidCastException">The type does not convert to the columns; the message names one.</exception>
    public ResultRows(StructColumnBuilder rows)
    {
        const string Name = "What the function returns";
        _rows = rows;
        _isValue =
            rows.Fields.Count == 1 && !RecordShape.IsRecord(typeof(T)) && typeof(T) != typeof(Row) && typeof(T) != typeof(GenericRow);
        _writer = ColumnWriters.Create<T>(_isValue ? rows.Fields[0] : rows, Name);
    }

    /// <exception cref="InvalidOperationException">A row is null.</exception>
    public void Append(T value)
    {
        if (_isValue)
        {
            _writer.Append(value);
            _rows.Append();
            return;
        }

        if (value is null)
        {
            throw new InvalidOperationException("The function returned null in place of a row.");
        }

        _writer.Append(value);
    }
}
