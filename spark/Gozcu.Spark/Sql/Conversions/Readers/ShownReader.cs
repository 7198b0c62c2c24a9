using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads values without a declared type, in the form that rows show.</summary>
internal sealed class ShownReader(ColumnReader<object?> values) : ColumnReader<object?>
{
    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        values.Bind(column);
    }

    public override ReadOnlySpan<object?> ReadBlock(int start, int count)
    {
        var block = Block(count);
        var some = values.ReadBlock(start, count);
        for (var i = 0; i < count; i++)
        {
            block[i] = ShownValue.Of(some[i]);
        }

        return block.AsSpan(0, count);
    }
}
