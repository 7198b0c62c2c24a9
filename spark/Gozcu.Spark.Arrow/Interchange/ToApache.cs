using Apache.Arrow;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using ApacheBatch = Apache.Arrow.RecordBatch;
using ApacheBuffer = Apache.Arrow.ArrowBuffer;
using ArrowType = Microsoft.Spark.Arrow.ArrowType;
using OurBatch = Microsoft.Spark.Arrow.RecordBatch;

namespace Microsoft.Spark.Interchange;

/// <summary>Wraps columns as arrays of Apache.Arrow over the same memory.</summary>
internal static class ToApache
{
    private static readonly ApacheBuffer s_noOffsets = new(new byte[sizeof(int)]);

    public static IArrowArray Array(ArrowColumn column) => ArrowArrayFactory.BuildArray(Data(column));

    public static ApacheBatch Batch(OurBatch batch) => Batch(batch.Schema.Fields, batch.Columns, batch.Length);

    public static ApacheBatch Batch(IEnumerable<ArrowField> fields, IEnumerable<ArrowColumn> columns, int length) =>
        new(new Schema(fields.Select(ApacheTypes.ToApache), metadata: null), columns.Select(Array), length);

    private static ArrayData Data(ArrowColumn column)
    {
        var layout = new BatchLayout();
        column.Describe(layout);
        var (node, buffer) = (0, 0);
        return Data(column.Type, layout, ref node, ref buffer);
    }

    private static ArrayData Data(ArrowType type, BatchLayout layout, ref int node, ref int buffer)
    {
        var (length, nulls) = layout.Nodes[node++];
        if (type.Kind == ArrowKind.Null)
        {
            return Data(type, length, nulls, [], []);
        }

        var validity = Buffer(layout, ref buffer);
        switch (type.Kind)
        {
            case ArrowKind.Struct:
                var fields = new ArrayData[type.Fields.Count];
                for (var i = 0; i < fields.Length; i++)
                {
                    fields[i] = Data(type.Fields[i].Type, layout, ref node, ref buffer);
                }

                return Data(type, length, nulls, [validity], fields);
            case ArrowKind.List or ArrowKind.Map:
                return Data(
                    type,
                    length,
                    nulls,
                    [validity, Offsets(layout, ref buffer)],
                    [Data(type.Fields[0].Type, layout, ref node, ref buffer)]
                );
            case ArrowKind.String or ArrowKind.Binary:
                return Data(type, length, nulls, [validity, Offsets(layout, ref buffer), Buffer(layout, ref buffer)], []);
            default:
                return Data(type, length, nulls, [validity, Buffer(layout, ref buffer)], []);
        }
    }

    private static ArrayData Data(ArrowType type, long length, long nulls, ApacheBuffer[] buffers, ArrayData[] children) =>
        new(ApacheTypes.ToApache(type), (int)length, (int)nulls, 0, buffers, children);

    /// <summary>Returns the offsets buffer. Spark writes none for a column without rows.</summary>
    private static ApacheBuffer Offsets(BatchLayout layout, ref int buffer) =>
        Buffer(layout, ref buffer) is { IsEmpty: false } offsets ? offsets : s_noOffsets;

    private static ApacheBuffer Buffer(BatchLayout layout, ref int buffer) =>
        layout.Buffers[buffer++] is { Length: > 0 } bytes ? new ApacheBuffer(new BatchMemoryManager(bytes).Memory) : ApacheBuffer.Empty;
}
