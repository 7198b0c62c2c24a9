using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads values of a value type, or nulls.</summary>
internal sealed class NullableReader<T>(ColumnReader<T> values) : ColumnReader<T?>
    where T : struct
{
    private ArrowColumn? _column;

    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        values.Bind(column);
        _column = column;
    }

    public override ReadOnlySpan<T?> ReadBlock(int start, int count)
    {
        var block = Block(count).AsSpan(0, count);
        var some = values.ReadBlock(start, count);
        var allValid = _column!.NullCount == 0;
        for (var i = 0; i < some.Length; i++)
        {
            block[i] = allValid || _column.IsValid(start + i) ? some[i] : null;
        }

        return block;
    }
}
