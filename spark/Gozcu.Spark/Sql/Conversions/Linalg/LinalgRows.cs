using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Converts matrices to and from the form in which Spark stores them in a data frame.</summary>
internal static class LinalgRows
{
    private const int Sparse = 0;
    private const int Dense = 1;

    /// <summary>
    /// Reads a matrix from the fields <c>type</c> (0 sparse, 1 dense), <c>numRows</c>, <c>numCols</c>, <c>colPtrs</c>, <c>rowIndices</c>, <c>values</c>, <c>isTransposed</c>.
    /// </summary>
    internal static Matrix ToMatrix(Row row)
    {
        var (rows, columns) = (Int(row, "numRows"), Int(row, "numCols"));
        var isTransposed = (bool)row.Get("isTransposed")!;
        return Kind(row) == Sparse
            ? new SparseMatrix(rows, columns, Ints(row, "colPtrs"), Ints(row, "rowIndices"), Doubles(row, "values"), isTransposed)
            : new DenseMatrix(rows, columns, Doubles(row, "values"), isTransposed);
    }

    /// <summary>Returns the fields that <see cref="ToMatrix"/> reads.</summary>
    internal static GenericRow FromMatrix(Matrix matrix) =>
        matrix is SparseMatrix sparse
            ? new GenericRow([
                (sbyte)Sparse,
                sparse.NumRows,
                sparse.NumCols,
                sparse.ColPtrs.ToArray(),
                sparse.RowIndices.ToArray(),
                sparse.Values.ToArray(),
                sparse.IsTransposed,
            ])
            : new GenericRow([
                (sbyte)Dense,
                matrix.NumRows,
                matrix.NumCols,
                null,
                null,
                ((DenseMatrix)matrix).Values.ToArray(),
                matrix.IsTransposed,
            ]);

    private static int Kind(Row row) => Int(row, "type");

    private static int Int(Row row, string field) => row.GetAs<int>(field);

    private static int[] Ints(Row row, string field) => row.GetAs<int[]>(field);

    private static double[] Doubles(Row row, string field) => row.GetAs<double[]>(field);
}
