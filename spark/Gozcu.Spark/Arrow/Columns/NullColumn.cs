using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of nulls.</summary>
public sealed class NullColumn : ArrowColumn
{
    /// <summary>Creates a column of nulls.</summary>
    /// <param name="length">Number of rows.</param>
    public NullColumn(int length)
        : base(ArrowType.Null, new ColumnData(length, length, default)) { }

    private protected override object? ValueAt(int row) => null;

    private protected override void Narrow(int start, int length) { }

    internal override void Describe(BatchLayout layout) => layout.AddNode(Length, Length);
}
