using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads MLlib's vectors from the structs in which they are stored: type (0 sparse, 1 dense), size, indices, values.</summary>
/// <param name="convert">Converts a vector to the requested type.</param>
internal sealed class VectorReader<T>(Func<Vector, T> convert) : ValueReader<StructColumn, T>
{
    private const int Dense = 1;
    private ByteColumn? _type;
    private IntColumn? _size;
    private ListColumn? _indices;
    private ListColumn? _values;

    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        _type = (ByteColumn)Column.Fields[0];
        _size = (IntColumn)Column.Fields[1];
        _indices = (ListColumn)Column.Fields[2];
        _values = (ListColumn)Column.Fields[3];
    }

    protected override T ReadValue(int row)
    {
        var (start, length) = _values!.GetRange(row);
        var values = ((DoubleColumn)_values.Elements).Values.Slice(start, length).ToArray();
        if (_type!.Values[row] == Dense)
        {
            return convert(new DenseVector(values));
        }

        (start, length) = _indices!.GetRange(row);
        var indices = ((IntColumn)_indices.Elements).Values.Slice(start, length).ToArray();
        return convert(new SparseVector(_size!.Values[row], indices, values));
    }
}
