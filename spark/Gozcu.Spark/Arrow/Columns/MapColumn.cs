namespace Microsoft.Spark.Arrow;

/// <summary>A column of maps: a column of lists whose elements are structs of key and value.</summary>
public sealed class MapColumn : ListColumn
{
    internal MapColumn(ArrowType type, ColumnData data, ArrowBuffer offsets, StructColumn entries)
        : base(type, data, offsets, entries) => (Keys, Values) = (entries.Fields[0], entries.Fields[1]);

    /// <summary>Keys of all rows.</summary>
    public ArrowColumn Keys { get; }

    /// <summary>Values of all rows.</summary>
    public ArrowColumn Values { get; }

    private protected override object? ValueAt(int row)
    {
        var (start, length) = GetRange(row);
        var entries = new KeyValuePair<object, object?>[length];
        for (var i = 0; i < length; i++)
        {
            entries[i] = new(
                Keys.GetValue(start + i) ?? throw new ArrowFormatException($"The map of row {row} has a null key."),
                Values.GetValue(start + i)
            );
        }

        return entries;
    }
}
