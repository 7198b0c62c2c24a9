namespace Microsoft.Spark.ML.Linalg;

/// <summary>Creates matrices, as <c>org.apache.spark.ml.linalg.Matrices</c> does.</summary>
public static class Matrices
{
    /// <summary>Creates a dense matrix over <paramref name="values"/>, which are in column-major order and not copied.</summary>
    /// <exception cref="ArgumentException">The number of elements is not rows × columns.</exception>
    public static DenseMatrix Dense(int numRows, int numCols, double[] values) => new(numRows, numCols, values);

    /// <summary>Creates a sparse matrix in compressed sparse column format.</summary>
    /// <exception cref="ArgumentException">The arrays are inconsistent.</exception>
    public static SparseMatrix Sparse(int numRows, int numCols, int[] colPtrs, int[] rowIndices, double[] values) =>
        new(numRows, numCols, colPtrs, rowIndices, values);

    /// <summary>Creates a dense matrix of zeros.</summary>
    public static DenseMatrix Zeros(int numRows, int numCols) => new(numRows, numCols, new double[numRows * numCols]);

    /// <summary>Creates a dense matrix of ones.</summary>
    public static DenseMatrix Ones(int numRows, int numCols)
    {
        var values = new double[numRows * numCols];
        Array.Fill(values, 1);
        return new DenseMatrix(numRows, numCols, values);
    }

    /// <summary>Creates a dense identity matrix of <paramref name="n"/> rows and columns.</summary>
    public static DenseMatrix Eye(int n) => Diag(Enumerable.Repeat(1.0, n).ToArray());

    /// <summary>Creates a dense square matrix with <paramref name="diagonal"/> on its diagonal.</summary>
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

    /// <summary>Creates a dense square matrix with the elements of <paramref name="diagonal"/> on its diagonal.</summary>
    public static DenseMatrix Diag(Vector diagonal)
    {
        ArgumentNullException.ThrowIfNull(diagonal);
        return Diag(diagonal.ToArray());
    }

    /// <summary>Creates a dense matrix from its rows.</summary>
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

    /// <summary>Creates a sparse identity matrix of <paramref name="n"/> rows and columns.</summary>
    public static SparseMatrix Speye(int n) =>
        new(n, n, [.. Enumerable.Range(0, n + 1)], [.. Enumerable.Range(0, n)], Ones(n, 1).ToArray());

    /// <summary>Creates a dense matrix of random numbers, uniform from 0, inclusive, to 1, exclusive.</summary>
    public static DenseMatrix Rand(int numRows, int numCols, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return new DenseMatrix(numRows, numCols, [.. Enumerable.Range(0, numRows * numCols).Select(_ => random.NextDouble())]);
    }

    /// <summary>Concatenates matrices horizontally.</summary>
    /// <exception cref="ArgumentException">The numbers of rows differ.</exception>
    public static DenseMatrix Horzcat(params Matrix[] matrices)
    {
        ArgumentNullException.ThrowIfNull(matrices);
        var numRows = matrices.Length == 0 ? 0 : matrices[0].NumRows;
        if (matrices.Any(matrix => matrix.NumRows != numRows))
        {
            throw new ArgumentException("the matrices must have the same number of rows", nameof(matrices));
        }
        return new DenseMatrix(numRows, matrices.Sum(matrix => matrix.NumCols), [.. matrices.SelectMany(matrix => matrix.ToArray())]);
    }

    /// <summary>Concatenates matrices vertically.</summary>
    /// <exception cref="ArgumentException">The numbers of columns differ.</exception>
    public static DenseMatrix Vertcat(params Matrix[] matrices)
    {
        ArgumentNullException.ThrowIfNull(matrices);
        return FromRows([.. matrices.SelectMany(matrix => matrix.Rows())]);
    }
}
