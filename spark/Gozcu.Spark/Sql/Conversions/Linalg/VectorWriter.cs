using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes vectors, or nulls, as the structs in which MLlib stores them.</summary>
internal sealed class VectorWriter<T>(StructColumnBuilder builder) : ColumnWriter<T>
    where T : Vector?
{
    private const sbyte Sparse = 0;
    private const sbyte Dense = 1;
    private readonly ByteColumnBuilder _type = (ByteColumnBuilder)builder.Fields[0];
    private readonly IntColumnBuilder _size = (IntColumnBuilder)builder.Fields[1];
    private readonly ListColumnBuilder _indices = (ListColumnBuilder)builder.Fields[2];
    private readonly ListColumnBuilder _values = (ListColumnBuilder)builder.Fields[3];

    public override void Append(T value)
    {
        switch ((Vector?)value)
        {
            case null:
                builder.AppendNull();
                return;
            case SparseVector sparse:
                _type.Append(Sparse);
                _size.Append(sparse.Size);
                ((IntColumnBuilder)_indices.Elements).Append(sparse.Indices);
                _indices.Append();
                AppendValues(sparse.Values);
                break;
            case DenseVector dense:
                _type.Append(Dense);
                _size.AppendNull();
                _indices.AppendNull();
                AppendValues(dense.Values);
                break;
        }

        builder.Append();
    }

    private void AppendValues(ReadOnlySpan<double> values)
    {
        ((DoubleColumnBuilder)_values.Elements).Append(values);
        _values.Append();
    }
}
