using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Values of a type as batches. Travels to the executors without its builder.</summary>
/// <param name="schema">The batches' columns.</param>
internal sealed class RecordBatches<T>(ArrowSchema schema)
{
    private StructColumnBuilder? _builder;
    private ResultRows<T>? _rows;

    /// <summary>The values as one batch, valid until the next call.</summary>
    /// <exception cref="InvalidCastException">A value does not become its column; the message names it.</exception>
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
