using System.Runtime.CompilerServices;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>
/// Reads argument columns as values of one type: a single column as its values; several columns as tuples or records by position, since functions do not receive column names; a
/// struct column as records by name. Sent to the executors without its reader.
/// </summary>
internal sealed class ArgumentRecords<T>
{
    private readonly BatchRecords<T> _records = new();
    private ArrowSchema? _schema;

    /// <summary>Reads the rows into new values.</summary>
    /// <exception cref="ArgumentException">The type has a different number of properties than there are columns.</exception>
    /// <exception cref="InvalidCastException">A column does not convert to the type of its property.</exception>
    public T[] Read(ArrowColumn[] columns)
    {
        if (columns is [StructColumn { NullCount: 0 } rows] && RecordShape.IsRecord(typeof(T)))
        {
            return _records.Read(rows.ToBatch());
        }

        _schema ??= new ArrowSchema(columns.Zip(Names(columns.Length), (c, name) => new ArrowField(name, c.Type)));
        return _records.Read(new RecordBatch(_schema, columns, columns[0].Length));
    }

    private static IEnumerable<string> Names(int columns)
    {
        if (!RecordShape.IsRecord(typeof(T)) || (typeof(T).IsGenericType && typeof(ITuple).IsAssignableFrom(typeof(T))))
        {
            return Enumerable.Range(1, columns).Select(i => $"_{i}");
        }

        var members = RecordShape.Of(typeof(T)).Members;
        return members.Count == columns
            ? members.Select(m => m.Name)
            : throw new ArgumentException(
                $"{DotnetTypes.Name(typeof(T))} has {members.Count} properties ({string.Join(", ", members.Select(m => m.Name))}), but {columns} columns were given. Give one column for each, in this order."
            );
    }
}
