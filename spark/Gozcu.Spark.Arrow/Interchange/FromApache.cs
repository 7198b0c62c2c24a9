using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using Microsoft.Spark.Arrow;
using ApacheBatch = Apache.Arrow.RecordBatch;
using ApacheBuffer = Apache.Arrow.ArrowBuffer;
using ArrowBuffer = Microsoft.Spark.Arrow.ArrowBuffer;
using ArrowType = Microsoft.Spark.Arrow.ArrowType;
using OurBatch = Microsoft.Spark.Arrow.RecordBatch;

namespace Microsoft.Spark.Interchange;

/// <summary>Wraps arrays of Apache.Arrow as columns over the same memory. Only times in another unit than Spark's microseconds are copied.</summary>
internal static class FromApache
{
    /// <summary>Wraps an array as a column.</summary>
    /// <param name="array">Array to wrap.</param>
    /// <param name="declared">Type that the function is declared to return. If it is a timestamp with a time zone, one without is accepted for it.</param>
    /// <exception cref="NotSupportedException">Spark does not accept such a column.</exception>
    public static ArrowColumn Column(IArrowArray? array, ArrowType declared)
    {
        if (array is null)
        {
            throw new ArgumentException("The function returned null instead of an array.");
        }

        return Column(array.Data, declared);
    }

    /// <summary>
    /// Wraps a batch with its columns as declared. They are matched by position; names are ignored. The result has as many rows as the batch says; of longer columns it takes the first rows, as Spark does, so that a
    /// function that returns one row for a group may return the group's own key column in it.
    /// </summary>
    public static OurBatch Batch(ApacheBatch? batch, ArrowSchema declared)
    {
        if (batch is null)
        {
            throw new ArgumentException("The function returned null instead of a batch.");
        }

        if (batch.ColumnCount != declared.Fields.Count)
        {
            throw new ArgumentException(
                $"The function is declared to return {declared.Fields.Count} columns ({declared}), but returned {batch.ColumnCount} ({string.Join(", ", batch.Schema.FieldsList.Select(f => f.Name))})."
            );
        }

        return new OurBatch(
            declared,
            [.. declared.Fields.Select((field, i) => First(Column(batch.Column(i), field.Type), batch.Length))],
            batch.Length
        );
    }

    private static ArrowColumn First(ArrowColumn column, int rows) => column.Length > rows ? column.Slice(0, rows) : column;

    private static ArrowColumn Column(ArrayData data, ArrowType? declared)
    {
        var type = ApacheTypes.FromApache(data.DataType);
        if (declared is { Kind: ArrowKind.Timestamp } && type.Kind == ArrowKind.Timestamp)
        {
            type = declared;
        }

        // Wraps all rows from the start of the memory, then slices: a slice of bits may begin within a byte.
        var rows = data.Offset + data.Length;
        if (type.Kind == ArrowKind.Null)
        {
            return new NullColumn(data.Length);
        }

        var nulls = data.GetNullCount();
        var validity = nulls == 0 ? default : Share(data.Buffers[0], (rows + 7) / 8, type);
        var common = new ColumnData(rows, nulls == 0 ? 0 : rows - CountBits(validity.Bytes, rows), validity);
        return Whole(data, type, common, rows).Slice(data.Offset, data.Length);
    }

    private static ArrowColumn Whole(ArrayData data, ArrowType type, ColumnData common, int rows) =>
        type.Kind switch
        {
            ArrowKind.Boolean => new BooleanColumn(common, Share(data.Buffers[1], (rows + 7) / 8, type)),
            ArrowKind.Byte => new ByteColumn(common, Values<sbyte>(data, type, rows)),
            ArrowKind.Short => new ShortColumn(common, Values<short>(data, type, rows)),
            ArrowKind.Int => new IntColumn(common, Values<int>(data, type, rows)),
            ArrowKind.Long => new LongColumn(common, Values<long>(data, type, rows)),
            ArrowKind.Float => new FloatColumn(common, Values<float>(data, type, rows)),
            ArrowKind.Double => new DoubleColumn(common, Values<double>(data, type, rows)),
            ArrowKind.Decimal => new DecimalColumn(type, common, Values<Int128>(data, type, rows)),
            ArrowKind.Date => new DateColumn(common, Values<int>(data, type, rows)),
            ArrowKind.Timestamp => new TimestampColumn(type, common, Microseconds(data, type, rows, ((TimestampType)data.DataType).Unit)),
            ArrowKind.Duration => new DurationColumn(common, Microseconds(data, type, rows, ((DurationType)data.DataType).Unit)),
            ArrowKind.YearMonthInterval => new YearMonthIntervalColumn(common, Values<int>(data, type, rows)),
            ArrowKind.CalendarInterval => new CalendarIntervalColumn(common, Values<CalendarInterval>(data, type, rows)),
            ArrowKind.String => new StringColumn(common, Offsets(data, type, rows), ShareAll(data.Buffers[2])),
            ArrowKind.Binary => new BinaryColumn(common, Offsets(data, type, rows), ShareAll(data.Buffers[2])),
            ArrowKind.Struct => new StructColumn(
                type,
                common,
                [.. data.Children.Select((child, i) => Column(child, type.Fields[i].Type).Slice(0, rows))]
            ),
            ArrowKind.List => new ListColumn(type, common, Offsets(data, type, rows), Column(data.Children[0], type.Fields[0].Type)),
            ArrowKind.Map => new MapColumn(
                type,
                common,
                Offsets(data, type, rows),
                (StructColumn)Column(data.Children[0], type.Fields[0].Type)
            ),
            _ => throw new NotSupportedException($"Spark takes no {type} from a function."),
        };

    private static ArrowBuffer Values<T>(ArrayData data, ArrowType type, int rows)
        where T : unmanaged => Share(data.Buffers[1], (long)rows * Unsafe.SizeOf<T>(), type);

    private static ArrowBuffer Offsets(ArrayData data, ArrowType type, int rows) =>
        rows == 0 ? default : Share(data.Buffers[1], ((long)rows + 1) * sizeof(int), type);

    private static ArrowBuffer Microseconds(ArrayData data, ArrowType type, int rows, TimeUnit unit)
    {
        var values = Values<long>(data, type, rows);
        if (unit == TimeUnit.Microsecond)
        {
            return values;
        }

        var bytes = new byte[rows * sizeof(long)];
        var converted = MemoryMarshal.Cast<byte, long>(bytes.AsSpan());
        var given = values.As<long>(rows);
        for (var i = 0; i < rows; i++)
        {
            converted[i] = unit switch
            {
                TimeUnit.Second => checked(given[i] * 1_000_000),
                TimeUnit.Millisecond => checked(given[i] * 1_000),
                _ => given[i] < 0 ? (given[i] - 999) / 1_000 : given[i] / 1_000,
            };
        }

        return rows == 0 ? default : new ArrowBuffer(new BatchMemory(bytes), 0, bytes.Length);
    }

    private static ArrowBuffer Share(ApacheBuffer buffer, long size, ArrowType type) =>
        buffer.Length >= size
            ? size == 0
                ? default
                : new ArrowBuffer(new BatchMemory(buffer.Memory), 0, checked((int)size))
            : throw new ArgumentException($"An array of {type} needs {size} bytes, but its buffer has {buffer.Length}.");

    private static ArrowBuffer ShareAll(ApacheBuffer buffer) =>
        buffer.Length == 0 ? default : new ArrowBuffer(new BatchMemory(buffer.Memory), 0, buffer.Length);

    private static int CountBits(ReadOnlySpan<byte> bits, int length)
    {
        var count = 0;
        foreach (var whole in bits[..(length / 8)])
        {
            count += BitOperations.PopCount(whole);
        }

        return length % 8 == 0 ? count : count + BitOperations.PopCount((uint)(bits[length / 8] & ((1 << (length % 8)) - 1)));
    }
}
