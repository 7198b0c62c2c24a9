using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads MLlib's matrices from the structs in which they are stored.</summary>
internal sealed class MatrixReader<T>(ArrowType type) : ValueReader<StructColumn, T>
    where T : Matrix
{
    private readonly StructReader _rows = new(type, (StructType)((UserDefinedType)SQLDataTypes.MatrixType).SqlType);

    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        _rows.Bind(column);
    }

    /// <exception cref="InvalidCastException">The matrix is stored in the other form, dense or sparse.</exception>
    protected override T ReadValue(int row) =>
        LinalgRows.ToMatrix(_rows.ReadBlock(row, 1)[0]) is var matrix && matrix is T asked
            ? asked
            : throw new InvalidCastException($"The matrix is a {matrix.GetType().Name}, not a {typeof(T).Name}; declare it as Matrix.");
}
