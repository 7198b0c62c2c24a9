namespace Microsoft.Spark.Arrow;

/// <summary>
/// Builds a column of maps: append to <see cref="Keys"/> and <see cref="Values"/>, end each entry with <see cref="AppendEntry"/> and each row with
/// <see cref="ListColumnBuilder.Append"/>.
/// </summary>
public sealed class MapColumnBuilder : ListColumnBuilder
{
    /// <summary>Creates an empty builder.</summary>
    /// <exception cref="ArgumentException">The type is not a map.</exception>
    public MapColumnBuilder(ArrowType type)
        : base(type, ArrowKind.Map) { }

    /// <summary>Builder of the keys of all rows. Keys are never null.</summary>
    public ColumnBuilder Keys => Entries.Fields[0];

    /// <summary>Builder of the values of all rows.</summary>
    public ColumnBuilder Values => Entries.Fields[1];

    private StructColumnBuilder Entries => (StructColumnBuilder)Elements;

    /// <summary>Ends an entry, after a key and a value have been appended.</summary>
    public void AppendEntry() => Entries.Append();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer offsets, ArrowColumn elements) =>
        new MapColumn(Type, data, offsets, (StructColumn)elements);
}
