namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of maps: append to <see cref="Keys"/> and <see cref="Values"/>, close each entry with <see cref="AppendEntry"/> and each row with <see cref="ListColumnBuilder.Append"/>.</summary>
public sealed class MapColumnBuilder : ListColumnBuilder
{
    /// <summary>Begins an empty column.</summary>
    /// <exception cref="ArgumentException">The type is not a map.</exception>
    public MapColumnBuilder(ArrowType type)
        : base(type, ArrowKind.Map) { }

    /// <summary>The builder of the keys of all rows. A key is never null.</summary>
    public ColumnBuilder Keys => Entries.Fields[0];

    /// <summary>The builder of the values of all rows.</summary>
    public ColumnBuilder Values => Entries.Fields[1];

    private StructColumnBuilder Entries => (StructColumnBuilder)Elements;

    /// <summary>Closes an entry: a key and a value have been appended.</summary>
    public void AppendEntry() => Entries.Append();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer offsets, ArrowColumn elements) =>
        new MapColumn(Type, data, offsets, (StructColumn)elements);
}
