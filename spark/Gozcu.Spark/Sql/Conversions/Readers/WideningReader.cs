using System.Numerics;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads numbers as a type with a larger range, by C#'s implicit conversions.</summary>
internal sealed class WideningReader<TFrom, TTo> : ColumnReader<TTo>
    where TFrom : unmanaged, INumberBase<TFrom>
    where TTo : unmanaged, INumberBase<TTo>
{
    private PrimitiveColumn<TFrom>? _values;

    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        _values = (PrimitiveColumn<TFrom>)column;
    }

    public override ReadOnlySpan<TTo> ReadBlock(int start, int count)
    {
        var block = Block(count).AsSpan(0, count);
        var values = _values!.Values.Slice(start, count);
        for (var i = 0; i < values.Length; i++)
        {
            block[i] = TTo.CreateTruncating(values[i]);
        }

        return block;
    }
}
