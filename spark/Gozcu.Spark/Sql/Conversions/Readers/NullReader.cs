using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>A column of nulls, as any type that has a null.</summary>
internal sealed class NullReader<T> : ColumnReader<T>
{
    public override ReadOnlySpan<T> ReadBlock(int start, int count)
    {
        var block = Block(count).AsSpan(0, count);
        block.Clear();
        return block!;
    }
}
