using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Arrow;

/// <summary>
/// A batch of rows, as columns of equal length. A batch passed to a function is valid until the function requests the next one, because its memory is reused; <see cref="Clone"/>
/// keeps it.
/// </summary>
public sealed class RecordBatch
{
    private readonly ArrowColumn[] _columns;

    /// <summary>Creates a batch from columns, without a copy.</summary>
    /// <param name="schema">Names and types of the columns.</param>
    /// <param name="columns">One column per field, all of the same length.</param>
    /// <exception cref="ArgumentException">The number, a type or a length of the columns does not match.</exception>
    public RecordBatch(ArrowSchema schema, params IEnumerable<ArrowColumn> columns)
        : this(schema, [.. columns], length: null) { }

    internal RecordBatch(ArrowSchema schema, ArrowColumn[] columns, int? length)
    {
        if (columns.Length != schema.Fields.Count)
        {
            throw new ArgumentException(
                $"The schema has {schema.Fields.Count} columns ({schema}), but {columns.Length} were given.",
                nameof(columns)
            );
        }

        Length = length ?? (columns.Length == 0 ? 0 : columns[0].Length);
        for (var i = 0; i < columns.Length; i++)
        {
            var field = schema.Fields[i];
            if (!columns[i].Type.HasLayoutOf(field.Type))
            {
                throw new ArgumentException(
                    $"Column '{field.Name}' is declared as {field.Type}, but what was given is {columns[i].Type}.",
                    nameof(columns)
                );
            }

            if (columns[i].Length != Length)
            {
                throw new ArgumentException(
                    $"Column '{field.Name}' has {columns[i].Length} rows, but the batch has {Length}. All columns of a batch have the same number of rows.",
                    nameof(columns)
                );
            }
        }

        Schema = schema;
        _columns = columns;
    }

    /// <summary>Names and types of the columns.</summary>
    public ArrowSchema Schema { get; }

    /// <summary>Number of rows.</summary>
    public int Length { get; }

    /// <summary>Columns in the order of the schema.</summary>
    public IReadOnlyList<ArrowColumn> Columns => _columns;

    /// <summary>Column at a zero-based index.</summary>
    public ArrowColumn this[int index] => _columns[index];

    /// <summary>Column with a name.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public ArrowColumn this[string name] => _columns[IndexOf(name)];

    /// <summary>Returns a column by its index, cast to its expected class, as in <c>batch.Column&lt;DoubleColumn&gt;(0).Values</c>.</summary>
    /// <exception cref="InvalidCastException">The column has another class.</exception>
    public T Column<T>(int index)
        where T : ArrowColumn =>
        _columns[index] as T
        ?? throw new InvalidCastException(
            $"Column {index} '{Schema.Fields[index].Name}' is a {_columns[index].GetType().Name} ({_columns[index].Type}), not a {typeof(T).Name}."
        );

    /// <summary>Returns a column by its name, cast to its expected class, as in <c>batch.Column&lt;DoubleColumn&gt;("price").Values</c>.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">The column has another class.</exception>
    public T Column<T>(string name)
        where T : ArrowColumn => Column<T>(IndexOf(name));

    /// <summary>Creates a batch from rows. Convenient but slow.</summary>
    /// <param name="schema">Columns of the batch.</param>
    /// <param name="rows">Values of the rows in the order of the schema: numbers, strings, records and so on.</param>
    /// <exception cref="ArgumentException">A row has more or fewer values than the schema has columns.</exception>
    /// <exception cref="InvalidCastException">A value does not fit the type of its column.</exception>
    public static RecordBatch FromRows(StructType schema, params IEnumerable<GenericRow> rows)
    {
        var writer = new RowWriter(schema);
        foreach (var row in rows)
        {
            writer.Append(row.Values);
        }

        return writer.Build();
    }

    /// <summary>Returns some rows of the batch, without copying values. Valid as long as this one.</summary>
    /// <param name="start">Index of the first row.</param>
    /// <param name="length">Number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rows are not within the batch.</exception>
    public RecordBatch Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Length, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(Length - start), nameof(length));
        return new RecordBatch(Schema, Array.ConvertAll(_columns, c => c.Slice(start, length)), length);
    }

    /// <summary>Returns a copy with its own memory, which stays valid.</summary>
    public RecordBatch Clone()
    {
        using var stream = new MemoryStream();
        var writer = new ArrowStreamWriter(stream, Schema);
        writer.Write(this);
        writer.End();

        stream.Position = 0;
        using var reader = new ArrowStreamReader(stream);
        return reader.ReadDetached()!;
    }

    private int IndexOf(string name)
    {
        var index = Schema.IndexOf(name);
        return index >= 0
            ? index
            : throw new ArgumentException(
                $"The batch has no column '{name}'. It has: {string.Join(", ", Schema.Fields.Select(f => f.Name))}.",
                nameof(name)
            );
    }
}
