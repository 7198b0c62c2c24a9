using F = Microsoft.Spark.Arrow.Ipc.MessageFormat;

namespace Microsoft.Spark.Arrow.Ipc;

/// <summary>Reads a schema from its message.</summary>
internal ref struct SchemaReader
{
    // A stream may declare anything; what Spark sends stays far below both limits.
    private const int MaxDepth = 64;
    private const int MaxFields = 100_000;

    private int _fields;

    public static ArrowSchema Read(FlatTable schema)
    {
        if (schema.Int16(F.Schema.Endianness) != 0)
        {
            throw new ArrowFormatException("The stream is big-endian; only little-endian ones can be read.");
        }

        var reader = new SchemaReader();
        var fields = new ArrowField[reader.CountFields(schema, F.Schema.Fields)];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = reader.ReadField(schema.Table(F.Schema.Fields, i), depth: 1);
        }

        return new ArrowSchema(fields);
    }

    private int CountFields(FlatTable table, int slot)
    {
        var count = table.Count(slot);
        _fields += count;
        return _fields <= MaxFields ? count : throw new ArrowFormatException($"The schema has more than {MaxFields} fields.");
    }

    private ArrowField ReadField(FlatTable field, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ArrowFormatException($"The schema is nested more than {MaxDepth} deep.");
        }

        var name = field.String(F.Field.Name) ?? "";
        if (field.Has(F.Field.Dictionary))
        {
            throw new ArrowFormatException($"Column '{name}' is dictionary-encoded, which Spark does not send.");
        }

        var children = new ArrowField[CountFields(field, F.Field.Children)];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = ReadField(field.Table(F.Field.Children, i), depth + 1);
        }

        return new ArrowField(name, ReadType(field, name, children), field.Boolean(F.Field.Nullable));
    }

    private static ArrowType ReadType(FlatTable field, string name, ArrowField[] children)
    {
        var typeType = field.Byte(F.Field.TypeType);
        var type = field.Table(F.Field.Type);
        return typeType switch
        {
            F.Type.Null => ArrowType.Null,
            F.Type.Bool => ArrowType.Boolean,
            F.Type.Int when type.Boolean(1) => type.Int32(0) switch
            {
                8 => ArrowType.Byte,
                16 => ArrowType.Short,
                32 => ArrowType.Int,
                64 => ArrowType.Long,
                var bits => throw Unsupported(name, $"integers of {bits} bits"),
            },
            F.Type.FloatingPoint => type.Int16(0) switch
            {
                F.FloatPrecision.Single => ArrowType.Float,
                F.FloatPrecision.Double => ArrowType.Double,
                _ => throw Unsupported(name, "16-bit floating point numbers"),
            },
            F.Type.Decimal => ReadDecimal(type, name),
            F.Type.Utf8 => ArrowType.String,
            F.Type.Binary => ArrowType.Binary,
            F.Type.LargeUtf8 or F.Type.LargeBinary => throw new ArrowFormatException(
                $"Column '{name}' has 64-bit offsets. Set spark.sql.execution.arrow.useLargeVarTypes to false; a batch that is then too large needs a smaller spark.sql.execution.arrow.maxRecordsPerBatch."
            ),
            F.Type.Date when type.Int16(0, F.DateUnit.Millisecond) == F.DateUnit.Day => ArrowType.Date,
            F.Type.Timestamp when type.Int16(0) == F.TimeUnit.Microsecond => type.String(1) is { } zone
                ? ArrowType.TimestampIn(zone)
                : ArrowType.LocalTimestamp,
            F.Type.Duration when type.Int16(0, F.TimeUnit.Millisecond) == F.TimeUnit.Microsecond => ArrowType.Duration,
            F.Type.Interval when type.Int16(0) == F.IntervalUnit.YearMonth => ArrowType.YearMonthInterval,
            F.Type.Interval when type.Int16(0) == F.IntervalUnit.MonthDayNano => ArrowType.CalendarInterval,
            F.Type.Struct => ArrowType.Struct(children),
            F.Type.List when children.Length == 1 => ArrowType.List(children[0]),
            F.Type.Map when children is [{ Type: { Kind: ArrowKind.Struct, Fields.Count: 2 } }] => ArrowType.Map(children[0]),
            _ => throw Unsupported(name, $"a type (number {typeType} of the format)"),
        };
    }

    private static ArrowType ReadDecimal(FlatTable type, string name)
    {
        var (precision, scale, bits) = (type.Int32(0), type.Int32(1), type.Int32(2, 128));
        return bits == 128 && precision is > 0 and <= ArrowType.MaxPrecision && scale >= 0 && scale <= precision
            ? ArrowType.Decimal(precision, scale)
            : throw Unsupported(name, $"decimals of precision {precision}, scale {scale} and {bits} bits");
    }

    private static ArrowFormatException Unsupported(string name, string what) =>
        new($"Column '{name}' holds {what}, which Spark does not send.");
}
