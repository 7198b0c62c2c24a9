using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads the rows of batches as .NET values: as records by column name, as tuples by column order, or, if there is one column, as its values.</summary>
internal sealed class CollectedRecords<T>
{
    // Small enough that records which are read and dropped stay in the youngest generation of the garbage collector.
    private const int BlockRows = 256;
    private readonly ColumnReader<T> _reader;
    private readonly bool _isOneColumn;
    private readonly string _name;

    /// <param name="schema">Columns of the batches.</param>
    /// <exception cref="InvalidCastException">The columns do not convert to such values; the message names a column and the reason.</exception>
    public CollectedRecords(ArrowSchema schema)
    {
        _isOneColumn = !RecordShape.IsRecord(typeof(T)) || HoldsRecords(schema);
        _name = _isOneColumn && schema.Fields.Count == 1 ? $"Column '{schema.Fields[0].Name}'" : DotnetTypes.Name(typeof(T));
        _reader = CreateReader(schema);
    }

    /// <summary>Returns the names of the columns that the records have properties for; the others need not be transferred.</summary>
    public static IEnumerable<string> Columns(ArrowSchema schema)
    {
        if (!RecordShape.IsRecord(typeof(T)) || RecordShape.IsTuple(typeof(T)) || HoldsRecords(schema))
        {
            return schema.Fields.Select(f => f.Name);
        }

        return RecordShape
            .Of(typeof(T))
            .Members.Where(m => m.IsWritable)
            .Select(m => FieldNames.Find(schema.Fields, m.Name))
            .Where(place => place >= 0)
            .Select(place => schema.Fields[place].Name);
    }

    /// <summary>Reads the rows of a batch.</summary>
    /// <exception cref="InvalidCastException">A value does not convert to its .NET type; the message names it.</exception>
    public IEnumerable<T> Read(RecordBatch batch)
    {
        _reader.Bind(_isOneColumn ? batch[0] : StructColumn.FromBatch(batch));
        for (var start = 0; start < batch.Length; start += BlockRows)
        {
            foreach (var record in ReadBlock(start, Math.Min(BlockRows, batch.Length - start)))
            {
                yield return record;
            }
        }
    }

    private T[] ReadBlock(int start, int count)
    {
        try
        {
            return _reader.ReadRows(start, count);
        }
        catch (NullValueException e)
        {
            throw new InvalidCastException(e.Path is null ? $"{_name}: {e.Message}" : e.Message, e);
        }
        catch (InvalidCastException e)
        {
            throw new InvalidCastException(_isOneColumn ? $"{_name}: {e.Message}" : e.Message, e);
        }
    }

    private ColumnReader<T> CreateReader(ArrowSchema schema)
    {
        var fields = schema.Fields;
        if (_isOneColumn)
        {
            if (fields.Count != 1)
            {
                throw new InvalidCastException(
                    $"{DotnetTypes.Name(typeof(T))} is one value, but the data frame has {fields.Count} columns ({string.Join(", ", fields.Select(f => f.Name))}). "
                        + "Select one of them, or ask for a record or a tuple."
                );
            }

            try
            {
                return ColumnReaders.Create<T>(fields[0].Type);
            }
            catch (InvalidCastException e)
            {
                throw new InvalidCastException($"{_name}: {e.Message}", e);
            }
        }

        if (!RecordShape.IsTuple(typeof(T)))
        {
            return ColumnReaders.Create<T>(ArrowType.Struct(fields));
        }

        var places = RecordShape.Of(typeof(T)).Members;
        return fields.Count == places.Count
            ? ColumnReaders.Create<T>(ArrowType.Struct(fields.Select((f, i) => f with { Name = places[i].Name })))
            : throw new InvalidCastException(
                $"{DotnetTypes.Name(typeof(T))} has {places.Count} fields, but the data frame {fields.Count} columns ({string.Join(", ", fields.Select(f => f.Name))}). "
                    + "A tuple takes all columns in their order; select as many as it has."
            );
    }

    /// <summary>Tests whether the only column holds the records themselves as structs, rather than a field of them.</summary>
    private static bool HoldsRecords(ArrowSchema schema) =>
        schema.Fields is [{ Type.Kind: ArrowKind.Struct } only]
        && !RecordShape.Of(typeof(T)).Members.Any(m => string.Equals(m.Name, only.Name, StringComparison.OrdinalIgnoreCase))
        && !(RecordShape.IsTuple(typeof(T)) && RecordShape.Of(typeof(T)).Members.Count == 1);
}
