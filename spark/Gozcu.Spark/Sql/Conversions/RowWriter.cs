using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Builds batches from rows, for data frames that a session creates.</summary>
internal sealed class RowWriter
{
    private readonly RecordBatchBuilder _builder;
    private readonly ObjectWriter[] _columns;

    public RowWriter(StructType schema)
    {
        _builder = new RecordBatchBuilder(ArrowTypes.ToSchema(schema));
        _columns =
        [
            .. _builder.Columns.Select((c, i) => new ObjectWriter(c, $"Column '{schema.Fields[i].Name}'", schema.Fields[i].IsNullable)),
        ];
        foreach (var column in _builder.Columns)
        {
            ExactDecimals.Require(column);
        }
    }

    public ArrowSchema Schema => _builder.Schema;

    /// <summary>Number of rows appended since the last batch.</summary>
    public int Count { get; private set; }

    /// <exception cref="ArgumentException">The row has more or fewer values than the schema has columns.</exception>
    /// <exception cref="InvalidCastException">A value does not fit the type of its column.</exception>
    public void Append(object?[] values)
    {
        if (values.Length != _columns.Length)
        {
            throw new ArgumentException(
                $"A row has {values.Length} values, but the schema {_columns.Length} columns ({Schema}).",
                nameof(values)
            );
        }

        for (var i = 0; i < values.Length; i++)
        {
            _columns[i].Append(values[i]);
        }

        Count++;
    }

    /// <summary>Builds a batch of the appended rows, valid until <see cref="Clear"/>.</summary>
    public RecordBatch Build() => _builder.Build();

    public void Clear()
    {
        _builder.Clear();
        Count = 0;
    }
}
