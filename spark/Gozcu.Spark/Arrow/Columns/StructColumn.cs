using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of structs, with one column of the same length per field. If a struct is null, the values of its fields are undefined.</summary>
public sealed class StructColumn : ArrowColumn
{
    private ArrowColumn[] _fields;

    internal StructColumn(ArrowType type, ColumnData data, ArrowColumn[] fields)
        : base(type, data) => _fields = fields;

    /// <summary>Columns of the fields, in the order of the type.</summary>
    public IReadOnlyList<ArrowColumn> Fields => _fields;

    /// <summary>Returns the fields as a batch, without a copy.</summary>
    public RecordBatch ToBatch() => new(new ArrowSchema(Type.Fields), _fields, Length);

    /// <summary>Returns the columns of a batch as one column of structs without nulls, without a copy.</summary>
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
