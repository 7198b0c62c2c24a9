namespace Microsoft.Spark.ML.Linalg;

/// <summary>Element-wise arithmetic. The result of sparse operands is sparse if zeros give zero, otherwise dense.</summary>
internal static class MatrixArithmetic
{
    internal static Matrix Add(Matrix left, Matrix right) => Combine(left, right, static (a, b) => a + b);

    internal static Matrix Subtract(Matrix left, Matrix right) => Combine(left, right, static (a, b) => a - b);

    internal static Matrix Multiply(Matrix matrix, double factor) => Map(matrix, value => value * factor);

    internal static Matrix Divide(Matrix matrix, double divisor) => Map(matrix, value => value / divisor);

    internal static Matrix Negate(Matrix matrix) => Map(matrix, static value => -value);

    private static Matrix Map(Matrix matrix, Func<double, double> function)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix is SparseMatrix sparse && function(0) == 0)
        {
            return new SparseMatrix(
                sparse.NumRows,
                sparse.NumCols,
                sparse.ColPtrs.ToArray(),
                sparse.RowIndices.ToArray(),
                Array.ConvertAll(sparse.Values.ToArray(), value => function(value)),
                sparse.IsTransposed
            );
        }
        return new DenseMatrix(matrix.NumRows, matrix.NumCols, Array.ConvertAll(matrix.ToArray(), value => function(value)));
    }

    private static Matrix Combine(Matrix left, Matrix right, Func<double, double, double> function)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.NumRows != right.NumRows || left.NumCols != right.NumCols)
        {
            throw new ArgumentException(
                $"the matrices must have the same shape, but are {left.NumRows} × {left.NumCols} and {right.NumRows} × {right.NumCols}",
                nameof(right)
            );
        }
        var (first, second) = (left.ToArray(), right.ToArray());
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = function(first[i], second[i]);
        }
        var result = new DenseMatrix(left.NumRows, left.NumCols, first);
        if (left is SparseMatrix && right is SparseMatrix)
        {
            return result.ToSparse();
        }
        return result;
    }
}
