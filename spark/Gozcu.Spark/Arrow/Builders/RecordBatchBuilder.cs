using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Arrow;

/// <summary>Builds batches of one schema one after another, in the same memory.</summary>
public sealed class RecordBatchBuilder
{
    private readonly ColumnBuilder[] _columns;

    /// <summary>Creates an empty builder.</summary>
    public RecordBatchBuilder(ArrowSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
        _columns = [.. schema.Fields.Select(f => ColumnBuilder.Create(f.Type))];
    }

    /// <summary>Creates an empty builder from a schema of Spark.</summary>
    /// <exception cref="NotSupportedException">A type has no Arrow column.</exception>
    public RecordBatchBuilder(StructType columns)
        : this(ArrowTypes.ToSchema(columns)) { }

    /// <summary>Names and types of the columns.</summary>
    public ArrowSchema Schema { get; }

    /// <summary>Builders of the columns, in the order of the schema.</summary>
    public IReadOnlyList<ColumnBuilder> Columns => _columns;

    /// <summary>Returns the builder of a column by its index, cast to its expected class.</summary>
    /// <exception cref="InvalidCastException">The builder has another class.</exception>
    public T Column<T>(int index)
        where T : ColumnBuilder =>
        _columns[index] as T
        ?? throw new InvalidCastException(
            $"Column {index} '{Schema.Fields[index].Name}' is {_columns[index].Type}, built by a {_columns[index].GetType().Name}, not by a {typeof(T).Name}."
        );

    /// <summary>Returns the builder of a column by its name, cast to its expected class.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">The builder has another class.</exception>
    public T Column<T>(string name)
        where T : ColumnBuilder
    {
        var index = Schema.IndexOf(name);
        return index >= 0
            ? Column<T>(index)
            : throw new ArgumentException($"The schema has no column '{name}'. It has: {Schema}.", nameof(name));
    }

    /// <summary>Returns the rows appended so far as a batch, without a copy. Valid until <see cref="Clear"/> or the next append.</summary>
    /// <exception cref="ArgumentException">The lengths of the columns differ.</exception>
    public RecordBatch Build() => new(Schema, Array.ConvertAll(_columns, c => c.Build()), length: null);

    /// <summary>Removes all rows and keeps the memory.</summary>
    public void Clear()
    {
        foreach (var column in _columns)
        {
            column.Clear();
        }
    }
}
