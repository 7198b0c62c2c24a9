using System.Numerics;

namespace Microsoft.Spark.Arrow;

/// <summary>
/// Builds a column value by value. <see cref="Build"/> returns a view of the builder's memory without a copy, valid until <see cref="Clear"/> or the next append. A builder is
/// meant to be reused for many batches.
/// </summary>
public abstract class ColumnBuilder
{
    private readonly GrowingBuffer _validity = new();

    private protected ColumnBuilder(ArrowType type) => Type = type;

    /// <summary>Type of the column.</summary>
    public ArrowType Type { get; }

    /// <summary>Number of rows appended so far.</summary>
    public int Length { get; private set; }

    /// <summary>Number of nulls among them.</summary>
    public int NullCount { get; private set; }

    /// <summary>Creates a builder for a type.</summary>
    public static ColumnBuilder Create(ArrowType type) =>
        type.Kind switch
        {
            ArrowKind.Null => new NullColumnBuilder(),
            ArrowKind.Boolean => new BooleanColumnBuilder(),
            ArrowKind.Byte => new ByteColumnBuilder(),
            ArrowKind.Short => new ShortColumnBuilder(),
            ArrowKind.Int => new IntColumnBuilder(),
            ArrowKind.Long => new LongColumnBuilder(),
            ArrowKind.Float => new FloatColumnBuilder(),
            ArrowKind.Double => new DoubleColumnBuilder(),
            ArrowKind.Decimal => new DecimalColumnBuilder(type),
            ArrowKind.String => new StringColumnBuilder(),
            ArrowKind.Binary => new BinaryColumnBuilder(),
            ArrowKind.Date => new DateColumnBuilder(),
            ArrowKind.Timestamp => new TimestampColumnBuilder(type),
            ArrowKind.YearMonthInterval => new YearMonthIntervalColumnBuilder(),
            ArrowKind.Duration => new DurationColumnBuilder(),
            ArrowKind.CalendarInterval => new CalendarIntervalColumnBuilder(),
            ArrowKind.Struct => new StructColumnBuilder(type),
            ArrowKind.List => new ListColumnBuilder(type),
            ArrowKind.Map => new MapColumnBuilder(type),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a kind of column."),
        };

    /// <summary>Appends a null.</summary>
    public void AppendNull()
    {
        AppendNothing();
        if (NullCount == 0)
        {
            MarkValid(Length);
        }

        NullCount++;
        GrowValidity(Length + 1);
        Length++;
    }

    /// <summary>Returns the rows appended so far as a column.</summary>
    public ArrowColumn Build() => BuildColumn(new ColumnData(Length, NullCount, _validity.Share()));

    /// <summary>Removes all rows and keeps the memory. Columns built before can no longer be read.</summary>
    public virtual void Clear()
    {
        _validity.Clear();
        Length = 0;
        NullCount = 0;
    }

    /// <summary>Removes the rows from an index on, and what has been appended to an unfinished row. Columns built before must no longer be read.</summary>
    internal void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        TruncateValues(length);
        if (NullCount > 0)
        {
            _validity.Truncate((length + 7) >> 3);
            var bits = _validity.Written;
            if ((length & 7) != 0)
            {
                // Appending rows later only sets bits and never clears them.
                bits[^1] &= (byte)((1 << (length & 7)) - 1);
            }

            var valid = 0;
            foreach (var some in bits)
            {
                valid += BitOperations.PopCount(some);
            }

            NullCount = length - valid;
        }

        Length = length;
    }

    private protected abstract ArrowColumn BuildColumn(ColumnData data);

    /// <summary>Removes the values of the rows from an index on.</summary>
    private protected abstract void TruncateValues(int length);

    /// <summary>Appends a placeholder for a null.</summary>
    private protected abstract void AppendNothing();

    /// <summary>Counts a value that has just been appended.</summary>
    private protected void CountValid()
    {
        if (NullCount == 0)
        {
            Length++;
        }
        else
        {
            CountValid(1);
        }
    }

    /// <summary>Counts values that have just been appended.</summary>
    private protected void CountValid(int count)
    {
        if (NullCount != 0)
        {
            GrowValidity(Length + count);
            var bits = _validity.Written;
            for (var row = Length; row < Length + count; row++)
            {
                bits[row >> 3] |= (byte)(1 << (row & 7));
            }
        }

        Length += count;
    }

    /// <summary>Marks a row as null that was counted as valid, for example after filling a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    internal void SetNull(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Length, nameof(row));
        if (NullCount == 0)
        {
            MarkValid(Length);
        }

        ref var bits = ref _validity.Written[row >> 3];
        var bit = (byte)(1 << (row & 7));
        if ((bits & bit) != 0)
        {
            bits &= (byte)~bit;
            NullCount++;
        }
    }

    /// <summary>Sets the validity bits of the rows before the first null; until then there are none.</summary>
    private void MarkValid(int rows)
    {
        _validity.Clear();
        GrowValidity(rows);
        var bits = _validity.Written;
        bits[..(rows >> 3)].Fill(0xff);
        if ((rows & 7) != 0)
        {
            bits[rows >> 3] = (byte)((1 << (rows & 7)) - 1);
        }
    }

    private void GrowValidity(int rows)
    {
        var missing = ((rows + 7) >> 3) - _validity.Length;
        if (missing > 0)
        {
            _validity.AppendBytes(missing).Clear();
        }
    }
}
