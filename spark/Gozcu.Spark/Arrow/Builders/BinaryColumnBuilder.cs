namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of bytes.</summary>
public sealed class BinaryColumnBuilder : BytesColumnBuilder
{
    /// <summary>Creates an empty builder.</summary>
    public BinaryColumnBuilder()
        : base(ArrowType.Binary) { }

    /// <summary>Appends bytes or a null.</summary>
    public void Append(byte[]? value)
    {
        if (value is null)
        {
            AppendNull();
        }
        else
        {
            Append(value.AsSpan());
        }
    }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new BinaryColumn Build() => (BinaryColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer offsets, ArrowBuffer bytes) =>
        new BinaryColumn(data, offsets, bytes);
}
