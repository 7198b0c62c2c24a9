using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Creates writers of vectors and matrices into the structs in which MLlib stores them.</summary>
internal static class LinalgWriters
{
    /// <summary>Returns the writer of a .NET type into structs, or null if the type is not a vector or matrix.</summary>
    public static object? Find(Type source, StructColumnBuilder builder) =>
        LinalgTypes.IsVector(builder.Type) && typeof(Vector).IsAssignableFrom(source) ? Vectors(source, builder)
        : LinalgTypes.IsMatrix(builder.Type) && typeof(Matrix).IsAssignableFrom(source) ? Matrices(source, builder)
        : null;

    private static object Vectors(Type source, StructColumnBuilder builder) =>
        source == typeof(DenseVector) ? new VectorWriter<DenseVector?>(builder)
        : source == typeof(SparseVector) ? new VectorWriter<SparseVector?>(builder)
        : new VectorWriter<Vector?>(builder);

    private static object Matrices(Type source, StructColumnBuilder builder) =>
        source == typeof(DenseMatrix) ? Matrices<DenseMatrix>(builder)
        : source == typeof(SparseMatrix) ? Matrices<SparseMatrix>(builder)
        : Matrices<Matrix>(builder);

    private static DelegateWriter<T?> Matrices<T>(StructColumnBuilder builder)
        where T : Matrix
    {
        var values = new ObjectWriter(builder, "A matrix");
        return new DelegateWriter<T?>(m => values.Append(m is null ? null : LinalgRows.FromMatrix(m)));
    }
}
