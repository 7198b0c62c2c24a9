using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using F = Microsoft.Spark.Arrow.Ipc.MessageFormat;

namespace Microsoft.Spark.Arrow.Ipc;

/// <summary>Creates columns from the message and body of a batch. Lengths, buffers and offsets are checked here; each access is checked again against its buffer.</summary>
internal ref struct BatchReader
{
    private const int PairSize = 16;

    // Columns of nulls, and of structs without fields, need no bytes, so a corrupt length could declare any number of rows. What Spark sends stays far below both limits.
    private const int MaxRowsWithoutBytes = 1 << 24;
    private const int MaxElementsWithoutBytes = 1 << 20;

    private readonly BatchMemory _memory;
    private readonly int _bodyLength;
    private readonly ReadOnlySpan<byte> _nodes;
    private readonly ReadOnlySpan<byte> _buffers;
    private int _node;
    private int _buffer;

    private BatchReader(FlatTable batch, BatchMemory memory, int bodyLength)
    {
        _memory = memory;
        _bodyLength = bodyLength;
        _nodes = batch.Structs(F.RecordBatch.Nodes, PairSize);
        _buffers = batch.Structs(F.RecordBatch.Buffers, PairSize);
    }

    public static RecordBatch Read(FlatTable batch, ArrowSchema schema, BatchMemory memory, int bodyLength)
    {
        if (batch.Has(F.RecordBatch.Compression))
        {
            throw new ArrowFormatException("The batch is compressed, which Spark's exchange with functions never is.");
        }

        var rows = RowCount(batch.Int64(F.RecordBatch.Length));
        var reader = new BatchReader(batch, memory, bodyLength);
        var columns = new ArrowColumn[schema.Fields.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = reader.ReadColumn(schema.Fields[i], rows);
        }

        return new RecordBatch(schema, columns, rows);
    }

    private ArrowColumn ReadColumn(ArrowField field, int? rows)
    {
        var type = field.Type;
        var (first, second) = Next(_nodes, ref _node, "columns");
        var length = RowCount(first);
        if (rows is { } expected && length != expected)
        {
            throw new ArrowFormatException($"Column '{field.Name}' has {length} rows where {expected} are due.");
        }

        if (length > (rows is null ? MaxElementsWithoutBytes : MaxRowsWithoutBytes) && NeedsNoBytes(type))
        {
            throw new ArrowFormatException($"Column '{field.Name}' claims {length} rows of no bytes.");
        }

        if (second < 0 || second > length)
        {
            throw new ArrowFormatException($"Column '{field.Name}' claims {second} nulls in {length} rows.");
        }

        if (type.Kind == ArrowKind.Null)
        {
            return new NullColumn(length);
        }

        var validity = ReadBuffer();
        var data = new ColumnData(length, (int)second, validity);
        if (second > 0)
        {
            Require(validity, ((long)length + 7) / 8, field);
        }

        return type.Kind switch
        {
            ArrowKind.Boolean => new BooleanColumn(data, ReadBits(field, length)),
            ArrowKind.Byte => new ByteColumn(data, ReadValues<sbyte>(field, length)),
            ArrowKind.Short => new ShortColumn(data, ReadValues<short>(field, length)),
            ArrowKind.Int => new IntColumn(data, ReadValues<int>(field, length)),
            ArrowKind.Long => new LongColumn(data, ReadValues<long>(field, length)),
            ArrowKind.Float => new FloatColumn(data, ReadValues<float>(field, length)),
            ArrowKind.Double => new DoubleColumn(data, ReadValues<double>(field, length)),
            ArrowKind.Decimal => new DecimalColumn(type, data, ReadValues<Int128>(field, length)),
            ArrowKind.Date => new DateColumn(data, ReadValues<int>(field, length)),
            ArrowKind.Timestamp => new TimestampColumn(type, data, ReadValues<long>(field, length)),
            ArrowKind.YearMonthInterval => new YearMonthIntervalColumn(data, ReadValues<int>(field, length)),
            ArrowKind.Duration => new DurationColumn(data, ReadValues<long>(field, length)),
            ArrowKind.CalendarInterval => new CalendarIntervalColumn(data, ReadValues<CalendarInterval>(field, length)),
            ArrowKind.String or ArrowKind.Binary => ReadBytes(field, data),
            ArrowKind.Struct => ReadStruct(field, data),
            ArrowKind.List or ArrowKind.Map => ReadList(field, data),
            _ => throw new ArrowFormatException($"Column '{field.Name}' is of an unknown kind."),
        };
    }

    private static bool NeedsNoBytes(ArrowType type) =>
        type.Kind == ArrowKind.Null || (type.Kind == ArrowKind.Struct && type.Fields.All(f => NeedsNoBytes(f.Type)));

    private ArrowColumn ReadBytes(ArrowField field, ColumnData data)
    {
        var offsets = ReadOffsets(field, data.Length);
        var bytes = ReadBuffer();
        CheckOffsets(field, offsets, data.Length, bytes.Length);
        return field.Type.Kind == ArrowKind.String ? new StringColumn(data, offsets, bytes) : new BinaryColumn(data, offsets, bytes);
    }

    private StructColumn ReadStruct(ArrowField field, ColumnData data)
    {
        var fields = new ArrowColumn[field.Type.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = ReadColumn(field.Type.Fields[i], data.Length);
        }

        return new StructColumn(field.Type, data, fields);
    }

    private ListColumn ReadList(ArrowField field, ColumnData data)
    {
        var offsets = ReadOffsets(field, data.Length);
        var elements = ReadColumn(field.Type.Fields[0], rows: null);
        CheckOffsets(field, offsets, data.Length, elements.Length);
        return elements is StructColumn entries && field.Type.Kind == ArrowKind.Map
            ? new MapColumn(field.Type, data, offsets, entries)
            : new ListColumn(field.Type, data, offsets, elements);
    }

    private ArrowBuffer ReadValues<T>(ArrowField field, int length)
        where T : unmanaged
    {
        var size = (long)length * Unsafe.SizeOf<T>();
        return Require(ReadBuffer(), size, field) with { Length = (int)size };
    }

    private ArrowBuffer ReadBits(ArrowField field, int length)
    {
        var size = (int)(((long)length + 7) / 8);
        return Require(ReadBuffer(), size, field) with { Length = size };
    }

    private ArrowBuffer ReadOffsets(ArrowField field, int length)
    {
        // Spark writes no offsets for a column without rows.
        var size = length == 0 ? 0 : ((long)length + 1) * sizeof(int);
        return Require(ReadBuffer(), size, field) with { Length = (int)size };
    }

    private static void CheckOffsets(ArrowField field, ArrowBuffer offsets, int length, int available)
    {
        if (length == 0)
        {
            return;
        }

        var values = offsets.As<int>(length + 1);
        if (values[0] < 0 || values[length] > available)
        {
            throw new ArrowFormatException(
                $"Column '{field.Name}' claims to use {values[0]} to {values[length]} of {available} bytes or elements."
            );
        }

        // Overlapping values could be many times larger in total than what was sent.
        var last = values[0];
        foreach (var value in values)
        {
            if (value < last)
            {
                throw new ArrowFormatException($"The offsets of column '{field.Name}' go back from {last} to {value}.");
            }

            last = value;
        }
    }

    private ArrowBuffer ReadBuffer()
    {
        var (offset, length) = Next(_buffers, ref _buffer, "buffers");
        return offset >= 0 && length >= 0 && offset <= _bodyLength && length <= _bodyLength - offset
            ? new ArrowBuffer(_memory, (int)offset, (int)length)
            : throw new ArrowFormatException($"A buffer is said to lie at {offset}, {length} bytes long, in a body of {_bodyLength}.");
    }

    private static ArrowBuffer Require(ArrowBuffer buffer, long size, ArrowField field) =>
        buffer.Length >= size
            ? buffer
            : throw new ArrowFormatException($"Column '{field.Name}' needs {size} bytes, but its buffer has {buffer.Length}.");

    private static int RowCount(long rows) =>
        rows is >= 0 and < int.MaxValue ? (int)rows : throw new ArrowFormatException($"A batch or column claims {rows} rows.");

    private static (long First, long Second) Next(ReadOnlySpan<byte> pairs, ref int index, string what)
    {
        var at = index++ * PairSize;
        return at + PairSize <= pairs.Length
            ? (BinaryPrimitives.ReadInt64LittleEndian(pairs[at..]), BinaryPrimitives.ReadInt64LittleEndian(pairs[(at + 8)..]))
            : throw new ArrowFormatException($"The batch has fewer {what} than its schema asks for.");
    }
}
