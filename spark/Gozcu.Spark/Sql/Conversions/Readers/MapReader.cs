using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads maps as other kinds of dictionary, such as sorted ones.</summary>
internal sealed class MapReader<TMap, TKey, TValue>(ColumnReader<Dictionary<TKey, TValue>> maps) : ColumnReader<TMap>
    where TKey : notnull
{
    private readonly Func<Dictionary<TKey, TValue>, TMap> _make = MapFactory<TMap, TKey, TValue>.Make;
    private ArrowColumn? _column;

    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        maps.Bind(column);
        _column = column;
    }

    public override ReadOnlySpan<TMap> ReadBlock(int start, int count)
    {
        var block = Block(count);
        var some = maps.ReadBlock(start, count);
        for (var i = 0; i < count; i++)
        {
            block[i] = _column!.IsValid(start + i) ? _make(some[i]) : default!;
        }

        return block.AsSpan(0, count);
    }
}
