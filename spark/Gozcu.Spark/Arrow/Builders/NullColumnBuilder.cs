namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of nulls.</summary>
public sealed class NullColumnBuilder : ColumnBuilder
{
    /// <summary>Creates an empty builder.</summary>
    public NullColumnBuilder()
        : base(ArrowType.Null) { }

    private protected override ArrowColumn BuildColumn(ColumnData data) => new NullColumn(data.Length);

    private protected override void TruncateValues(int length) { }

    private protected override void AppendNothing() { }
}
