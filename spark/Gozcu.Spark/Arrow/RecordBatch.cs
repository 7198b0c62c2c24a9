using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Arrow;

/// <summary>
/// Some rows as columns of equal length. A batch that a function is given is valid until it asks for the next one: its memory is used again.
/// <see cref="Clone"/> keeps it longer.
/// </summary>
public sealed class RecordBatch
{
    private readonly ArrowColumn[] _columns;

    /// <summary>Puts columns together, without copying.</summary>
    /// <param name="schema">The columns' names and types.</param>
    /// <param name="columns">One column for each field, all of one length.</param>
    /// <exception cref="ArgumentException">Number, type or length of a column does not fit.</exception>
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

    /// <summary>The columns, in the schema's order.</summary>
    public IReadOnlyList<ArrowColumn> Columns => _columns;

    /// <summary>The column at a position.</summary>
    public ArrowColumn this[int index] => _columns[index];

    /// <summary>The column of a name.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public ArrowColumn this[string name] => _columns[IndexOf(name)];

    /// <summary>The column at a position, as the type it is expected to have, e.g. <c>batch.Column&lt;DoubleColumn&gt;(0).Values</c>.</summary>
    /// <exception cref="InvalidCastException">It has another type.</exception>
    public T Column<T>(int index)
        where T : ArrowColumn =>
        _columns[index] as T
        ?? throw new InvalidCastException(
            $"Column {index} '{Schema.Fields[index].Name}' is a {_columns[index].GetType().Name} ({_columns[index].Type}), not a {typeof(T).Name}."
        );

    /// <summary>The column of a name, as the type it is expected to have, e.g. <c>batch.Column&lt;DoubleColumn&gt;("price").Values</c>.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    /// <exception cref="InvalidCastException">It has another type.</exception>
    public T Column<T>(string name)
        where T : ArrowColumn => Column<T>(IndexOf(name));

    /// <summary>A batch of rows: convenient, not fast.</summary>
    /// <param name="schema">The columns.</param>
    /// <param name="rows">The rows' values, in the schema's order: numbers, texts, records…</param>
    /// <exception cref="ArgumentException">A row has more or fewer values than the schema columns.</exception>
    /// <exception cref="InvalidCastException">A value is not what its column holds.</exception>
    public static RecordBatch FromRows(StructType schema, params IEnumerable<GenericRow> rows)
    {
        var writer = new RowWriter(schema);
        foreach (var row in rows)
        {
            writer.Append(row.Values);
        }

        return writer.Build();
    }

    /// <summary>Some rows of the batch, without copying values; valid as long as this one.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">How many rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rows do not lie within the batch.</exception>
    public RecordBatch Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Length, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(Length - start), nameof(length));
        return new RecordBatch(Schema, Array.ConvertAll(_columns, c => c.Slice(start, length)), length);
    }

    /// <summary>A copy with memory of its own, which stays valid.</summary>
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
