using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Readers of MLlib's vectors and matrices, as any of their .NET types.</summary>
internal static class LinalgReaders
{
    /// <summary>The reader of a .NET type from a struct, or null where it is none of these.</summary>
    public static ColumnReader? Find(Type target, ArrowType type) =>
        LinalgTypes.IsVector(type) ? Vectors(target)
        : LinalgTypes.IsMatrix(type) ? Matrices(target, type)
        : null;

    private static ColumnReader? Vectors(Type target) =>
        target == typeof(Vector) ? new VectorReader<Vector>(v => v)
        : target == typeof(DenseVector) ? new VectorReader<DenseVector>(v => v.ToDense())
        : target == typeof(SparseVector) ? new VectorReader<SparseVector>(v => v.ToSparse())
        : target == typeof(double[]) ? new VectorReader<double[]>(v => v.ToArray())
        : null;

    private static ColumnReader? Matrices(Type target, ArrowType type) =>
        target == typeof(Matrix) ? new MatrixReader<Matrix>(type)
        : target == typeof(DenseMatrix) ? new MatrixReader<DenseMatrix>(type)
        : target == typeof(SparseMatrix) ? new MatrixReader<SparseMatrix>(type)
        : null;
}
