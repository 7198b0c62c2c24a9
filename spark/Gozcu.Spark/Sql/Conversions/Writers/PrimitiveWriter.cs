using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Values whose bytes are the column's: written where they stay.</summary>
internal sealed class PrimitiveWriter<T>(PrimitiveColumnBuilder<T> builder) : ColumnWriter<T>
    where T : unmanaged
{
    public override bool WritesInPlace => true;

    public override Span<T> Begin(int count) => builder.AppendSpan(count);

    public override void End(int count) { }

    public override void Append(T value) => builder.Append(value);
}
