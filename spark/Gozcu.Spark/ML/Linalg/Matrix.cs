using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>
/// A matrix of doubles as MLlib has them, dense or sparse, as an immutable .NET value. Two matrices are equal when they have the same shape and the same
/// elements, however they are stored. <c>*</c> is the product of linear algebra.
/// </summary>
public abstract class Matrix : IEquatable<Matrix>
{
    private protected Matrix(int numRows, int numCols, bool isTransposed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numRows);
        ArgumentOutOfRangeException.ThrowIfNegative(numCols);
        NumRows = numRows;
        NumCols = numCols;
        IsTransposed = isTransposed;
    }

    /// <summary>The number of rows.</summary>
    public int NumRows { get; }

    /// <summary>The number of columns.</summary>
    public int NumCols { get; }

    /// <summary>Whether the elements are stored row by row; otherwise column by column.</summary>
    public bool IsTransposed { get; }

    /// <summary>The element in row <paramref name="row"/> and column <paramref name="column"/>, both counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row or the column is not there.</exception>
    public abstract double this[int row, int column] { get; }

    /// <summary>The element in row <paramref name="row"/> and column <paramref name="column"/>, counted from either end: <c>matrix[^1, ^1]</c> is the last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row or the column is not there.</exception>
    public double this[Index row, Index column] => this[row.GetOffset(NumRows), column.GetOffset(NumCols)];

    /// <summary>Returns the sum of two matrices.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix operator +(Matrix left, Matrix right) => MatrixArithmetic.Add(left, right);

    /// <summary>Returns the difference of two matrices.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix operator -(Matrix left, Matrix right) => MatrixArithmetic.Subtract(left, right);

    /// <summary>Returns the matrix with the sign of each element changed.</summary>
    public static Matrix operator -(Matrix matrix) => MatrixArithmetic.Negate(matrix);

    /// <summary>Returns the matrix with each element multiplied by <paramref name="factor"/>.</summary>
    public static Matrix operator *(Matrix matrix, double factor) => MatrixArithmetic.Multiply(matrix, factor);

    /// <summary>Returns the matrix with each element multiplied by <paramref name="factor"/>.</summary>
    public static Matrix operator *(double factor, Matrix matrix) => MatrixArithmetic.Multiply(matrix, factor);

    /// <summary>Returns the matrix with each element divided by <paramref name="divisor"/>.</summary>
    public static Matrix operator /(Matrix matrix, double divisor) => MatrixArithmetic.Divide(matrix, divisor);

    /// <summary>Returns the product with a vector.</summary>
    /// <exception cref="ArgumentException">The vector's size is not the number of columns.</exception>
    public static DenseVector operator *(Matrix matrix, Vector vector)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.Multiply(vector);
    }

    /// <summary>Returns the product of two matrices.</summary>
    /// <exception cref="ArgumentException">The right matrix has not as many rows as the left one has columns.</exception>
    public static DenseMatrix operator *(Matrix left, Matrix right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Multiply(right);
    }

    /// <summary>Returns whether two matrices have the same shape and the same elements.</summary>
    public static bool operator ==(Matrix? left, Matrix? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two matrices differ in their shape or in an element.</summary>
    public static bool operator !=(Matrix? left, Matrix? right) => !(left == right);

    /// <summary>The number of elements that are stored; all of them in a dense matrix.</summary>
    public abstract int NumActives { get; }

    /// <summary>The number of elements that are not zero.</summary>
    public abstract int NumNonzeros { get; }

    /// <summary>This matrix with rows and columns exchanged; it shares the elements.</summary>
    public abstract Matrix Transpose();

    /// <summary>This matrix with every element stored.</summary>
    public abstract DenseMatrix ToDense();

    /// <summary>This matrix without the zeros, column by column.</summary>
    public abstract SparseMatrix ToSparse();

    /// <summary>The elements column by column in a new array of rows × columns.</summary>
    public double[] ToArray()
    {
        var all = new double[NumRows * NumCols];
        for (var column = 0; column < NumCols; column++)
        {
            for (var row = 0; row < NumRows; row++)
            {
                all[(column * NumRows) + row] = this[row, column];
            }
        }
        return all;
    }

    /// <summary>One row as a dense vector.</summary>
    public DenseVector Row(int row)
    {
        var values = new double[NumCols];
        for (var column = 0; column < NumCols; column++)
        {
            values[column] = this[row, column];
        }
        return new DenseVector(values);
    }

    /// <summary>One column as a dense vector.</summary>
    public DenseVector Column(int column)
    {
        var values = new double[NumRows];
        for (var row = 0; row < NumRows; row++)
        {
            values[row] = this[row, column];
        }
        return new DenseVector(values);
    }

    /// <summary>The product with a vector.</summary>
    /// <exception cref="ArgumentException">The vector's size is not the number of columns.</exception>
    public DenseVector Multiply(Vector vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        if (vector.Size != NumCols)
        {
            throw new ArgumentException($"the vector must have {NumCols} elements, one a column, but has {vector.Size}", nameof(vector));
        }
        var product = new double[NumRows];
        for (var row = 0; row < NumRows; row++)
        {
            for (var column = 0; column < NumCols; column++)
            {
                product[row] += this[row, column] * vector[column];
            }
        }
        return new DenseVector(product);
    }

    /// <summary>The product with a matrix.</summary>
    /// <exception cref="ArgumentException">The other matrix has not as many rows as this one has columns.</exception>
    public DenseMatrix Multiply(Matrix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.NumRows != NumCols)
        {
            throw new ArgumentException($"the matrix must have {NumCols} rows, one a column, but has {other.NumRows}", nameof(other));
        }
        return new DenseMatrix(NumRows, other.NumCols, [.. other.Columns().SelectMany(column => Multiply(column).ToArray())]);
    }

    /// <summary>The rows, one after another.</summary>
    public IEnumerable<DenseVector> Rows() => Enumerable.Range(0, NumRows).Select(Row);

    /// <summary>The columns, one after another.</summary>
    public IEnumerable<DenseVector> Columns() => Enumerable.Range(0, NumCols).Select(Column);

    /// <summary>The stored elements with their places, zeros included when they are stored; in the order of storage.</summary>
    public abstract IEnumerable<(int Row, int Column, double Value)> Actives();

    /// <summary>The dense or the sparse form, whichever takes less memory.</summary>
    public Matrix Compressed()
    {
        // The sizes that MLlib reckons with: 8 bytes a value, 4 an index.
        var sparse = (12L * NumNonzeros) + (4L * (NumCols + 1));
        if (sparse < 8L * NumRows * NumCols)
        {
            return ToSparse();
        }
        return ToDense();
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Matrix? other)
    {
        if (other is null || other.NumRows != NumRows || other.NumCols != NumCols)
        {
            return false;
        }
        for (var row = 0; row < NumRows; row++)
        {
            for (var column = 0; column < NumCols; column++)
            {
                if (!this[row, column].Equals(other[row, column]))
                {
                    return false;
                }
            }
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Matrix);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, as the order of the elements is that of storage.
        var elements = 0;
        foreach (var (row, column, value) in Actives())
        {
            elements += value == 0 ? 0 : HashCode.Combine(row, column, value);
        }
        return HashCode.Combine(NumRows, NumCols, elements);
    }

    /// <summary>Returns the text that Spark writes, with as many lines and letters as a terminal has: see <see cref="ToString(int, int)"/>.</summary>
    public override string ToString() => ToString(MatrixText.MaxLines, MatrixText.MaxLineWidth);

    /// <summary>Returns the text that Spark writes: a dense matrix row by row in columns, a sparse one element by element behind its shape.</summary>
    /// <param name="maxLines">The most lines.</param>
    /// <param name="maxLineWidth">The most letters of a line of a dense matrix.</param>
    public abstract string ToString(int maxLines, int maxLineWidth);

    private protected void RequireInside(int row, int column)
    {
        if ((uint)row >= (uint)NumRows)
        {
            throw new ArgumentOutOfRangeException(nameof(row), row, $"the matrix has {NumRows} rows");
        }
        if ((uint)column >= (uint)NumCols)
        {
            throw new ArgumentOutOfRangeException(nameof(column), column, $"the matrix has {NumCols} columns");
        }
    }
}
