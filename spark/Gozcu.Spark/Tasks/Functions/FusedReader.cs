using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>Reads the results of another function directly, without a column in between.</summary>
internal sealed class FusedReader<T>(RowFunction<T> source) : ColumnReader<T>
{
    /// <summary>Arguments of the other function.</summary>
    public ArrowColumn[] Arguments { get; set; } = [];

    public override ReadOnlySpan<T> ReadBlock(int start, int count)
    {
        var block = Block(count).AsSpan(0, count);
        source.Fill(Arguments, start, block);
        return block;
    }
}
