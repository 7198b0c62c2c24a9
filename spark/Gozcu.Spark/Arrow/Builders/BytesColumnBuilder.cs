using System.Runtime.InteropServices;

namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of strings or bytes.</summary>
public abstract class BytesColumnBuilder : ColumnBuilder
{
    private readonly GrowingBuffer _offsets = new();

    private protected BytesColumnBuilder(ArrowType type)
        : base(type) { }

    private protected GrowingBuffer Data { get; } = new();

    /// <summary>Appends bytes; for a column of strings, UTF-8.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Data.AppendBytes(bytes.Length));
        EndValue();
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        base.Clear();
        Data.Clear();
        _offsets.Clear();
    }

    /// <summary>Ends a value, which consists of the data appended since the previous one.</summary>
    private protected void EndValue()
    {
        AppendOffset();
        CountValid();
    }

    private protected override ArrowColumn BuildColumn(ColumnData data) => BuildColumn(data, _offsets.Share(), Data.Share());

    private protected abstract ArrowColumn BuildColumn(ColumnData data, ArrowBuffer offsets, ArrowBuffer bytes);

    private protected override void TruncateValues(int length)
    {
        Data.Truncate(EndOf(length));
        _offsets.Truncate(length == 0 ? 0 : (length + 1) * sizeof(int));
    }

    private int EndOf(int rows) => rows == 0 ? 0 : MemoryMarshal.Cast<byte, int>(_offsets.Written)[rows];

    private protected override void AppendNothing() => AppendOffset();

    private void AppendOffset()
    {
        if (_offsets.Length == 0)
        {
            _offsets.Add(0);
        }

        _offsets.Add(Data.Length);
    }
}
