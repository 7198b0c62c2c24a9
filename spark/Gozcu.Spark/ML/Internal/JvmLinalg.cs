using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Internal;

/// <summary>Transfers vectors and matrices between .NET and the JVM.</summary>
internal static class JvmLinalg
{
    private const string Package = "org.apache.spark.ml.linalg.";

    internal static JvmObjectReference ToJvm(IJvmBridge jvm, Vector vector) =>
        vector switch
        {
            DenseVector dense => jvm.CallConstructor(Package + "DenseVector", [JvmArrays.ToJvm(jvm, dense.ToArray())]),
            SparseVector sparse => jvm.CallConstructor(
                Package + "SparseVector",
                [sparse.Size, JvmArrays.ToJvm(jvm, sparse.Indices.ToArray()), JvmArrays.ToJvm(jvm, sparse.Values.ToArray())]
            ),
            _ => throw new ArgumentException($"unknown kind of vector: {vector.GetType()}", nameof(vector)),
        };

    internal static JvmObjectReference ToJvm(IJvmBridge jvm, Matrix matrix) =>
        matrix switch
        {
            DenseMatrix dense => jvm.CallConstructor(
                Package + "DenseMatrix",
                [dense.NumRows, dense.NumCols, JvmArrays.ToJvm(jvm, dense.Values.ToArray()), dense.IsTransposed]
            ),
            SparseMatrix sparse => jvm.CallConstructor(
                Package + "SparseMatrix",
                [
                    sparse.NumRows,
                    sparse.NumCols,
                    JvmArrays.ToJvm(jvm, sparse.ColPtrs.ToArray()),
                    JvmArrays.ToJvm(jvm, sparse.RowIndices.ToArray()),
                    JvmArrays.ToJvm(jvm, sparse.Values.ToArray()),
                    sparse.IsTransposed,
                ]
            ),
            _ => throw new ArgumentException($"unknown kind of matrix: {matrix.GetType()}", nameof(matrix)),
        };

    internal static Vector ToVector(JvmObjectReference vector) =>
        JvmClass.NameOf(vector) switch
        {
            Package + "DenseVector" => new DenseVector(vector.Call<double[]>("values")),
            Package + "SparseVector" => new SparseVector(
                vector.Call<int>("size"),
                vector.Call<int[]>("indices"),
                vector.Call<double[]>("values")
            ),
            var other => throw new InvalidOperationException($"expected a vector from the JVM, but it is a {other}"),
        };

    internal static Matrix ToMatrix(JvmObjectReference matrix)
    {
        var (rows, columns) = (matrix.Call<int>("numRows"), matrix.Call<int>("numCols"));
        var (values, isTransposed) = (matrix.Call<double[]>("values"), matrix.Call<bool>("isTransposed"));
        return JvmClass.NameOf(matrix) switch
        {
            Package + "DenseMatrix" => new DenseMatrix(rows, columns, values, isTransposed),
            Package + "SparseMatrix" => new SparseMatrix(
                rows,
                columns,
                matrix.Call<int[]>("colPtrs"),
                matrix.Call<int[]>("rowIndices"),
                values,
                isTransposed
            ),
            var other => throw new InvalidOperationException($"expected a matrix from the JVM, but it is a {other}"),
        };
    }
}
