using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Builds batches from values of a type. Sent to the executors without its builder.</summary>
/// <param name="schema">Columns of the batches.</param>
internal sealed class RecordBatches<T>(ArrowSchema schema)
{
    private StructColumnBuilder? _builder;
    private ResultRows<T>? _rows;

    /// <summary>Builds a batch, which is valid until the next call.</summary>
    /// <exception cref="InvalidCastException">A value does not convert to its column; the message names the column.</exception>
    public RecordBatch Build(IEnumerable<T> values)
    {
        _builder ??= new StructColumnBuilder(ArrowType.Struct(schema.Fields));
        _rows ??= new ResultRows<T>(_builder);
        _builder.Clear();
        foreach (
            var value in values
                ?? throw new InvalidOperationException("The function returned null instead of rows. Return an empty array for none.")
        )
        {
            _rows.Append(value);
        }

        var column = _builder.Build();
        return new RecordBatch(schema, [.. column.Fields], column.Length);
    }
}
