using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of structs: one column for each field, each as long as this one. Where a struct is null its fields have no meaning.</summary>
public sealed class StructColumn : ArrowColumn
{
    private ArrowColumn[] _fields;

    internal StructColumn(ArrowType type, ColumnData data, ArrowColumn[] fields)
        : base(type, data) => _fields = fields;

    /// <summary>The fields' columns, in the type's order.</summary>
    public IReadOnlyList<ArrowColumn> Fields => _fields;

    /// <summary>The fields as a batch, without copying.</summary>
    public RecordBatch ToBatch() => new(new ArrowSchema(Type.Fields), _fields, Length);

    /// <summary>A batch's columns as one column of structs, none null, without copying.</summary>
    public static StructColumn FromBatch(RecordBatch batch) =>
        new(ArrowType.Struct(batch.Schema.Fields), new ColumnData(batch.Length, 0, default), [.. batch.Columns]);

    private protected override object? ValueAt(int row) => Array.ConvertAll(_fields, f => f.GetValue(row));

    private protected override void Narrow(int start, int length) => _fields = Array.ConvertAll(_fields, f => f.Slice(start, length));

    internal override void Describe(BatchLayout layout)
    {
        DescribeNode(layout);
        foreach (var field in _fields)
        {
            field.Describe(layout);
        }
    }
}
