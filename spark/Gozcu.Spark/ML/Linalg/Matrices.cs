namespace Microsoft.Spark.ML.Linalg;

/// <summary>Makes matrices, as <c>org.apache.spark.ml.linalg.Matrices</c> does.</summary>
public static class Matrices
{
    /// <summary>A dense matrix over <paramref name="values"/> (column by column), which are not copied.</summary>
    /// <exception cref="ArgumentException">The number of elements is not rows × columns.</exception>
    public static DenseMatrix Dense(int numRows, int numCols, double[] values) => new(numRows, numCols, values);

    /// <summary>A sparse matrix in compressed columns.</summary>
    /// <exception cref="ArgumentException">The arrays do not fit together.</exception>
    public static SparseMatrix Sparse(int numRows, int numCols, int[] colPtrs, int[] rowIndices, double[] values) =>
        new(numRows, numCols, colPtrs, rowIndices, values);

    /// <summary>A dense matrix of zeros.</summary>
    public static DenseMatrix Zeros(int numRows, int numCols) => new(numRows, numCols, new double[numRows * numCols]);

    /// <summary>A dense matrix of ones.</summary>
    public static DenseMatrix Ones(int numRows, int numCols)
    {
        var values = new double[numRows * numCols];
        Array.Fill(values, 1);
        return new DenseMatrix(numRows, numCols, values);
    }

    /// <summary>The dense identity matrix of <paramref name="n"/> rows.</summary>
    public static DenseMatrix Eye(int n) => Diag(Enumerable.Repeat(1.0, n).ToArray());

    /// <summary>A dense square matrix with <paramref name="diagonal"/> on its diagonal.</summary>
    public static DenseMatrix Diag(params double[] diagonal)
    {
        var n = diagonal.Length;
        var values = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            values[(i * n) + i] = diagonal[i];
        }
        return new DenseMatrix(n, n, values);
    }

    /// <summary>A dense matrix whose rows are the given vectors.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static DenseMatrix FromRows(params Vector[] rows)
    {
        var numCols = rows.Length == 0 ? 0 : rows[0].Size;
        if (rows.Any(row => row.Size != numCols))
        {
            throw new ArgumentException("the rows must have the same size", nameof(rows));
        }
        return new DenseMatrix(rows.Length, numCols, [.. rows.SelectMany(row => row.ToArray())], isTransposed: true);
    }
}
