using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Values of a type as batches: records by the names of the columns, rows by their places, and, where there is one column, its values. Travels to the executors without its builder.</summary>
/// <param name="schema">The batches' columns.</param>
internal sealed class RecordBatches<T>(ArrowSchema schema)
{
    private ColumnBuilder? _builder;
    private ColumnWriter<T>? _writer;

    /// <summary>All values as one batch, valid until the next call.</summary>
    /// <exception cref="InvalidCastException">A value does not become its column; the message names it.</exception>
    public RecordBatch Build(IEnumerable<T> values)
    {
        Clear();
        foreach (var value in values)
        {
            Append(value);
        }

        return Build();
    }

    /// <summary>Rows appended since <see cref="Clear"/>.</summary>
    public int Length => _builder?.Length ?? 0;

    public void Append(T value)
    {
        _writer ??= Create();
        if (value is null && _builder is StructColumnBuilder)
        {
            throw new InvalidOperationException("The function returned null in place of a row.");
        }

        _writer.Append(value);
    }

    /// <summary>The values appended, as a batch that is valid until <see cref="Clear"/>.</summary>
    public RecordBatch Build()
    {
        _writer ??= Create();
        var column = _builder!.Build();
        return column is StructColumn rows && !IsSingle
            ? new RecordBatch(schema, [.. rows.Fields], rows.Length)
            : new RecordBatch(schema, [column], column.Length);
    }

    public void Clear() => _builder?.Clear();

    private bool IsSingle =>
        schema.Fields.Count == 1 && !RecordShape.IsRecord(typeof(T)) && typeof(T) != typeof(Row) && typeof(T) != typeof(GenericRow);

    private ColumnWriter<T> Create()
    {
        _builder = ColumnBuilder.Create(IsSingle ? schema.Fields[0].Type : ArrowType.Struct(schema.Fields));
        return ColumnWriters.Create<T>(_builder, "What the function returns");
    }
}
