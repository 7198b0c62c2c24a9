using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads a column of nulls as any nullable type.</summary>
internal sealed class NullReader<T> : ColumnReader<T>
{
    public override ReadOnlySpan<T> ReadBlock(int start, int count)
    {
        var block = Block(count).AsSpan(0, count);
        block.Clear();
        return block!;
    }
}
