using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Creates readers of MLlib's vectors and matrices for each of their .NET types.</summary>
internal static class LinalgReaders
{
    /// <summary>Returns the reader of a .NET type from a struct, or null if the type is not a vector or matrix.</summary>
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
