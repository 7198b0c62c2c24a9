using System.Runtime.InteropServices;

namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of lists: append elements to <see cref="Elements"/>, then end the row with <see cref="Append"/>.</summary>
public class ListColumnBuilder : ColumnBuilder
{
    private readonly GrowingBuffer _offsets = new();

    /// <summary>Creates an empty builder.</summary>
    /// <exception cref="ArgumentException">The type is not a list.</exception>
    public ListColumnBuilder(ArrowType type)
        : this(type, ArrowKind.List) { }

    private protected ListColumnBuilder(ArrowType type, ArrowKind kind)
        : base(type)
    {
        if (type.Kind != kind)
        {
            throw new ArgumentException($"{type} is not a {kind.ToString().ToLowerInvariant()}.", nameof(type));
        }

        Elements = Create(type.Fields[0].Type);
    }

    /// <summary>Builder of the elements of all rows.</summary>
    public ColumnBuilder Elements { get; }

    /// <summary>Ends a row. Its list is what was appended to <see cref="Elements"/> since the previous row.</summary>
    public void Append()
    {
        AppendOffset();
        CountValid();
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        base.Clear();
        _offsets.Clear();
        Elements.Clear();
    }

    private protected override ArrowColumn BuildColumn(ColumnData data) => BuildColumn(data, _offsets.Share(), Elements.Build());

    private protected virtual ArrowColumn BuildColumn(ColumnData data, ArrowBuffer offsets, ArrowColumn elements) =>
        new ListColumn(Type, data, offsets, elements);

    private protected override void TruncateValues(int length)
    {
        Elements.Truncate(length == 0 ? 0 : MemoryMarshal.Cast<byte, int>(_offsets.Written)[length]);
        _offsets.Truncate(length == 0 ? 0 : (length + 1) * sizeof(int));
    }

    private protected override void AppendNothing() => AppendOffset();

    private void AppendOffset()
    {
        if (_offsets.Length == 0)
        {
            _offsets.Add(0);
        }

        _offsets.Add(Elements.Length);
    }
}
