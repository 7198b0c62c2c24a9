using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of lists. All elements are in one column, and each row is a range of it.</summary>
public class ListColumn : ArrowColumn
{
    private ArrowBuffer _offsets;

    internal ListColumn(ArrowType type, ColumnData data, ArrowBuffer offsets, ArrowColumn elements)
        : base(type, data) => (_offsets, Elements) = (offsets, elements);

    /// <summary>Elements of all rows.</summary>
    public ArrowColumn Elements { get; }

    /// <summary>Index in <see cref="Elements"/> at which each row starts, followed by the end of the last; one more than there are rows.</summary>
    public ReadOnlySpan<int> Offsets => _offsets.As<int>(Length == 0 ? 0 : Length + 1);

    /// <summary>Returns the range of <see cref="Elements"/> that is the list of a row; empty if the row is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    /// <exception cref="ArrowFormatException">The offsets are not within the elements.</exception>
    public (int Start, int Length) GetRange(int row)
    {
        CheckRow(row);
        var offsets = Offsets;
        var (start, end) = (offsets[row], offsets[row + 1]);
        return start >= 0 && start <= end && end <= Elements.Length
            ? (start, end - start)
            : throw new ArrowFormatException($"The list of row {row} is said to lie at {start} to {end} of {Elements.Length} elements.");
    }

    private protected override object? ValueAt(int row)
    {
        var (start, length) = GetRange(row);
        var values = new object?[length];
        for (var i = 0; i < length; i++)
        {
            values[i] = Elements.GetValue(start + i);
        }

        return values;
    }

    private protected override void Narrow(int start, int length) => _offsets = SlicedOffsets.Of(_offsets, start, length);

    internal override void Describe(BatchLayout layout)
    {
        DescribeNode(layout);
        layout.AddBuffer(_offsets);
        Elements.Describe(layout);
    }
}
