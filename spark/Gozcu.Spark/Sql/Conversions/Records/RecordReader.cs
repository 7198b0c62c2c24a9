using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads structs as records by field name, or as tuples by field order. Fields without a property are skipped.</summary>
internal sealed class RecordReader<T> : ColumnReader<T>
{
    private readonly FieldBlock[] _fields;
    private readonly int[] _places;
    private readonly Func<FieldBlock[], int, T> _make;
    private StructColumn? _column;

    /// <param name="type">Type of the structs.</param>
    /// <param name="create">Creates the reader of a field.</param>
    /// <exception cref="InvalidCastException">A field is missing or has another type than the record's; the message names it.</exception>
    public RecordReader(ArrowType type, Func<Type, ArrowType, ColumnReader> create)
    {
        var shape = RecordShape.Of(typeof(T));
        if (shape.Constructor is null && !typeof(T).IsValueType && typeof(T).GetConstructor(Type.EmptyTypes) is null)
        {
            throw new InvalidCastException(
                $"{DotnetTypes.Name(typeof(T))} cannot be made: it needs a public constructor whose parameters have the names and types of its properties, or one without parameters."
            );
        }

        var given = new List<RecordMember>();
        var (fields, places) = (new List<FieldBlock>(), new List<int>());
        var isTuple = RecordShape.IsTuple(typeof(T));
        if (isTuple && type.Fields.Count != shape.Members.Count)
        {
            throw new InvalidCastException(
                $"{DotnetTypes.Name(typeof(T))} has {shape.Members.Count} fields, but the struct {type.Fields.Count}: {string.Join(", ", type.Fields.Select(f => f.Name))}."
            );
        }

        foreach (var member in shape.Members.Where(m => m.IsWritable))
        {
            // The names of a tuple's fields are meaningless: it takes the fields in order.
            var place = isTuple ? given.Count : FieldNames.Find(type.Fields, member.Name);
            if (place < 0)
            {
                if (member.IsOptional)
                {
                    continue;
                }

                throw new InvalidCastException(
                    $"{DotnetTypes.Name(typeof(T))}.{member.Name} has no field of its name in the struct, which has: {string.Join(", ", type.Fields.Select(f => f.Name))}. "
                        + "Rename the one or the other, name the field with [Column(\"…\")], or leave the property out with [NotMapped]."
                );
            }

            given.Add(member);
            places.Add(place);
            fields.Add(CreateField(member, type.Fields[place], create));
        }

        (_fields, _places) = ([.. fields], [.. places]);
        _make = RecordFactory<T>.Get(shape, given);
    }

    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        _column = (StructColumn)column;
        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i].Bind(_column.Fields[_places[i]]);
        }
    }

    public override ReadOnlySpan<T> ReadBlock(int start, int count)
    {
        foreach (var field in _fields)
        {
            field.Load(start, count);
        }

        var block = Block(count);
        for (var i = 0; i < count; i++)
        {
            // If a struct is null, the values of its fields are undefined.
            if (!_column!.IsValid(start + i))
            {
                block[i] = default!;
                continue;
            }

            foreach (var field in _fields)
            {
                field.Check(start + i);
            }

            block[i] = _make(_fields, i);
        }

        return block.AsSpan(0, count);
    }

    private static FieldBlock CreateField(RecordMember member, ArrowField field, Func<Type, ArrowType, ColumnReader> create)
    {
        var path = $"{DotnetTypes.Name(typeof(T))}.{member.Name}";
        try
        {
            return (FieldBlock)
                Activator.CreateInstance(
                    typeof(FieldBlock<>).MakeGenericType(member.Type),
                    create(member.Type, field.Type),
                    path,
                    member.IsNullable
                )!;
        }
        catch (InvalidCastException e)
        {
            throw new InvalidCastException($"{path}: {e.Message}", e);
        }
    }
}
