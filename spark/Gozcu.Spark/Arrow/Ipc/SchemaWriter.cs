using F = Microsoft.Spark.Arrow.Ipc.MessageFormat;

namespace Microsoft.Spark.Arrow.Ipc;

/// <summary>Writes a schema as a message.</summary>
internal static class SchemaWriter
{
    public static void Write(FlatWriter writer, ArrowSchema schema)
    {
        var message = writer.Root(2, 1, 4, 8);
        writer.Int16(message, F.Message.Version, F.Version5);
        writer.Byte(message, F.Message.HeaderType, F.HeaderType.Schema);
        var header = writer.Table(0, 4);
        writer.Child(message, F.Message.Header, header);
        WriteFields(writer, header, F.Schema.Fields, schema.Fields);
    }

    private static void WriteFields(FlatWriter writer, int table, int slot, IReadOnlyList<ArrowField> fields)
    {
        var vector = writer.Vector(table, slot, fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            writer.Element(vector, i, WriteField(writer, fields[i]));
        }
    }

    private static int WriteField(FlatWriter writer, ArrowField field)
    {
        var table = writer.Table(4, 1, 1, 4, 0, 4);
        writer.Byte(table, F.Field.Nullable, field.IsNullable ? (byte)1 : (byte)0);
        writer.String(table, F.Field.Name, field.Name);
        var (number, type) = WriteType(writer, field.Type);
        writer.Byte(table, F.Field.TypeType, number);
        writer.Child(table, F.Field.Type, type);
        WriteFields(writer, table, F.Field.Children, field.Type.Fields);
        return table;
    }

    private static (byte Number, int Table) WriteType(FlatWriter writer, ArrowType type) =>
        type.Kind switch
        {
            ArrowKind.Null => (F.Type.Null, writer.Table()),
            ArrowKind.Boolean => (F.Type.Bool, writer.Table()),
            ArrowKind.Byte => (F.Type.Int, WriteInteger(writer, 8)),
            ArrowKind.Short => (F.Type.Int, WriteInteger(writer, 16)),
            ArrowKind.Int => (F.Type.Int, WriteInteger(writer, 32)),
            ArrowKind.Long => (F.Type.Int, WriteInteger(writer, 64)),
            ArrowKind.Float => (F.Type.FloatingPoint, WriteUnit(writer, F.FloatPrecision.Single)),
            ArrowKind.Double => (F.Type.FloatingPoint, WriteUnit(writer, F.FloatPrecision.Double)),
            ArrowKind.Decimal => (F.Type.Decimal, WriteDecimal(writer, type)),
            ArrowKind.String => (F.Type.Utf8, writer.Table()),
            ArrowKind.Binary => (F.Type.Binary, writer.Table()),
            ArrowKind.Date => (F.Type.Date, WriteUnit(writer, F.DateUnit.Day)),
            ArrowKind.Timestamp => (F.Type.Timestamp, WriteTimestamp(writer, type)),
            ArrowKind.YearMonthInterval => (F.Type.Interval, WriteUnit(writer, F.IntervalUnit.YearMonth)),
            ArrowKind.CalendarInterval => (F.Type.Interval, WriteUnit(writer, F.IntervalUnit.MonthDayNano)),
            ArrowKind.Duration => (F.Type.Duration, WriteUnit(writer, F.TimeUnit.Microsecond)),
            ArrowKind.Struct => (F.Type.Struct, writer.Table()),
            ArrowKind.List => (F.Type.List, writer.Table()),
            ArrowKind.Map => (F.Type.Map, writer.Table(1)),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a kind of column."),
        };

    private static int WriteInteger(FlatWriter writer, int bits)
    {
        var table = writer.Table(4, 1);
        writer.Int32(table, 0, bits);
        writer.Byte(table, 1, 1);
        return table;
    }

    private static int WriteUnit(FlatWriter writer, short unit)
    {
        var table = writer.Table(2);
        writer.Int16(table, 0, unit);
        return table;
    }

    private static int WriteDecimal(FlatWriter writer, ArrowType type)
    {
        var table = writer.Table(4, 4, 4);
        writer.Int32(table, 0, type.Precision);
        writer.Int32(table, 1, type.Scale);
        writer.Int32(table, 2, 128);
        return table;
    }

    private static int WriteTimestamp(FlatWriter writer, ArrowType type)
    {
        var table = writer.Table(2, type.TimeZone is null ? (byte)0 : (byte)4);
        writer.Int16(table, 0, F.TimeUnit.Microsecond);
        if (type.TimeZone is not null)
        {
            writer.String(table, 1, type.TimeZone);
        }

        return table;
    }
}
