using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads values as a base type: an interface, or object.</summary>
internal sealed class UpcastReader<TFrom, TTo>(ColumnReader<TFrom> values) : ColumnReader<TTo>
{
    private ArrowColumn? _column;

    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        values.Bind(column);
        _column = column;
    }

    public override ReadOnlySpan<TTo> ReadBlock(int start, int count)
    {
        var block = Block(count);
        var some = values.ReadBlock(start, count);
        for (var i = 0; i < count; i++)
        {
            block[i] = _column!.IsValid(start + i) ? (TTo)(object)some[i]! : default!;
        }

        return block.AsSpan(0, count);
    }
}
