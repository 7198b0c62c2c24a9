using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads numbers as a type with a smaller range. A number that the type does not have is an error.</summary>
internal sealed class CheckedReader<TFrom, TTo> : ColumnReader<TTo>
    where TFrom : unmanaged, INumberBase<TFrom>
    where TTo : unmanaged, INumberBase<TTo>
{
    private PrimitiveColumn<TFrom>? _column;

    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        _column = (PrimitiveColumn<TFrom>)column;
    }

    public override ReadOnlySpan<TTo> ReadBlock(int start, int count)
    {
        var block = Block(count).AsSpan(0, count);
        var values = _column!.Values.Slice(start, count);
        for (var i = 0; i < values.Length; i++)
        {
            // Values at null rows are undefined.
            if (!Numbers.TryConvert(values[i], out block[i]) && _column.IsValid(start + i))
            {
                ThrowLost(values[i]);
            }
        }

        return block;
    }

    [DoesNotReturn]
    private static void ThrowLost(TFrom value) => throw Numbers.Lost(value, typeof(TTo));
}
