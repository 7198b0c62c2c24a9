using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads values whose bytes are those of the column, in place.</summary>
internal sealed class PrimitiveReader<T> : ColumnReader<T>
    where T : unmanaged
{
    private PrimitiveColumn<T>? _values;

    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        _values = (PrimitiveColumn<T>)column;
    }

    public override ReadOnlySpan<T> ReadBlock(int start, int count) => _values!.Values.Slice(start, count);
}
