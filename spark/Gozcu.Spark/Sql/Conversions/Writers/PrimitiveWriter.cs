using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes values whose bytes are those of the column, in place.</summary>
internal sealed class PrimitiveWriter<T>(PrimitiveColumnBuilder<T> builder) : ColumnWriter<T>
    where T : unmanaged
{
    public override bool WritesInPlace => true;

    public override Span<T> Begin(int count) => builder.AppendSpan(count);

    public override void End(int count) { }

    public override void Append(T value) => builder.Append(value);
}
