using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Values whose bytes are the column's: read where they lie.</summary>
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
