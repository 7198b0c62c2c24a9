using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Arrow;

/// <summary>Builds batches of one schema, one after another, in the same memory.</summary>
public sealed class RecordBatchBuilder
{
    private readonly ColumnBuilder[] _columns;

    /// <summary>Begins an empty batch.</summary>
    public RecordBatchBuilder(ArrowSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
        _columns = [.. schema.Fields.Select(f => ColumnBuilder.Create(f.Type))];
    }

    /// <summary>Begins an empty batch of columns as Spark names their types.</summary>
    /// <exception cref="NotSupportedException">A type has no columns here.</exception>
    public RecordBatchBuilder(StructType columns)
        : this(ArrowTypes.ToSchema(columns)) { }

    /// <summary>Names and types of the columns.</summary>
    public ArrowSchema Schema { get; }

    /// <summary>The columns' builders, in the schema's order.</summary>
    public IReadOnlyList<ColumnBuilder> Columns => _columns;

    /// <summary>The builder of the column at a position, as the type it is expected to have.</summary>
    /// <exception cref="InvalidCastException">It has another type.</exception>
    public T Column<T>(int index)
        where T : ColumnBuilder =>
        _columns[index] as T
        ?? throw new InvalidCastException(
            $"Column {index} '{Schema.Fields[index].Name}' is {_columns[index].Type}, built by a {_columns[index].GetType().Name}, not by a {typeof(T).Name}."
        );

    /// <summary>The builder of the column of a name, as the type it is expected to have.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    /// <exception cref="InvalidCastException">It has another type.</exception>
    public T Column<T>(string name)
        where T : ColumnBuilder
    {
        var index = Schema.IndexOf(name);
        return index >= 0
            ? Column<T>(index)
            : throw new ArgumentException($"The schema has no column '{name}'. It has: {Schema}.", nameof(name));
    }

    /// <summary>The rows appended so far, without a copy; valid until <see cref="Clear"/> or the next append.</summary>
    /// <exception cref="ArgumentException">The columns are not equally long.</exception>
    public RecordBatch Build() => new(Schema, Array.ConvertAll(_columns, c => c.Build()), length: null);

    /// <summary>Forgets all rows and keeps the memory.</summary>
    public void Clear()
    {
        foreach (var column in _columns)
        {
            column.Clear();
        }
    }
}
