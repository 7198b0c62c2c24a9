using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>
/// An immutable matrix of doubles, dense or sparse, as in MLlib. Two matrices are equal if they have the same shape and elements, regardless of storage. <c>*</c> is the matrix
/// product.
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

    /// <summary>Number of rows.</summary>
    public int NumRows { get; }

    /// <summary>Number of columns.</summary>
    public int NumCols { get; }

    /// <summary>True if the elements are stored in row-major order, false if in column-major order.</summary>
    public bool IsTransposed { get; }

    /// <summary>Element at <paramref name="row"/> and <paramref name="column"/>, both from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row or column is out of range.</exception>
    public abstract double this[int row, int column] { get; }

    /// <summary>Element at <paramref name="row"/> and <paramref name="column"/>, counted from either end; <c>matrix[^1, ^1]</c> is the last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row or column is out of range.</exception>
    public double this[Index row, Index column] => this[row.GetOffset(NumRows), column.GetOffset(NumCols)];

    /// <summary>Returns the sum of two matrices.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix operator +(Matrix left, Matrix right) => MatrixArithmetic.Add(left, right);

    /// <summary>Returns the difference of two matrices.</summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix operator -(Matrix left, Matrix right) => MatrixArithmetic.Subtract(left, right);

    /// <summary>Changes the sign of each element.</summary>
    public static Matrix operator -(Matrix matrix) => MatrixArithmetic.Negate(matrix);

    /// <summary>Multiplies each element by <paramref name="factor"/>.</summary>
    public static Matrix operator *(Matrix matrix, double factor) => MatrixArithmetic.Multiply(matrix, factor);

    /// <summary>Multiplies each element by <paramref name="factor"/>.</summary>
    public static Matrix operator *(double factor, Matrix matrix) => MatrixArithmetic.Multiply(matrix, factor);

    /// <summary>Divides each element by <paramref name="divisor"/>.</summary>
    public static Matrix operator /(Matrix matrix, double divisor) => MatrixArithmetic.Divide(matrix, divisor);

    /// <summary>Returns the product with a vector.</summary>
    /// <exception cref="ArgumentException">The size of the vector differs from the number of columns.</exception>
    public static DenseVector operator *(Matrix matrix, Vector vector)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.Multiply(vector);
    }

    /// <summary>Returns the product of two matrices.</summary>
    /// <exception cref="ArgumentException">The number of rows on the right differs from the number of columns on the left.</exception>
    public static DenseMatrix operator *(Matrix left, Matrix right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Multiply(right);
    }

    /// <summary>Tests whether two matrices have the same shape and elements.</summary>
    public static bool operator ==(Matrix? left, Matrix? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tests whether two matrices differ in shape or in an element.</summary>
    public static bool operator !=(Matrix? left, Matrix? right) => !(left == right);

    /// <summary>Number of stored elements; all elements for a dense matrix.</summary>
    public abstract int NumActives { get; }

    /// <summary>Number of elements other than zero.</summary>
    public abstract int NumNonzeros { get; }

    /// <summary>Returns the transposed matrix, which shares the elements.</summary>
    public abstract Matrix Transpose();

    /// <summary>Returns the matrix in dense form.</summary>
    public abstract DenseMatrix ToDense();

    /// <summary>Returns the matrix in sparse form without zeros, in column-major order.</summary>
    public abstract SparseMatrix ToSparse();

    /// <summary>Returns the elements in column-major order, as a new array of rows × columns.</summary>
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

    /// <summary>Returns a row as a dense vector.</summary>
    public DenseVector Row(int row)
    {
        var values = new double[NumCols];
        for (var column = 0; column < NumCols; column++)
        {
            values[column] = this[row, column];
        }
        return new DenseVector(values);
    }

    /// <summary>Returns a column as a dense vector.</summary>
    public DenseVector Column(int column)
    {
        var values = new double[NumRows];
        for (var row = 0; row < NumRows; row++)
        {
            values[row] = this[row, column];
        }
        return new DenseVector(values);
    }

    /// <summary>Returns the product with a vector.</summary>
    /// <exception cref="ArgumentException">The size of the vector differs from the number of columns.</exception>
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

    /// <summary>Returns the product with a matrix.</summary>
    /// <exception cref="ArgumentException">The number of rows of the other matrix differs from the number of columns.</exception>
    public DenseMatrix Multiply(Matrix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.NumRows != NumCols)
        {
            throw new ArgumentException($"the matrix must have {NumCols} rows, one a column, but has {other.NumRows}", nameof(other));
        }
        return new DenseMatrix(NumRows, other.NumCols, [.. other.Columns().SelectMany(column => Multiply(column).ToArray())]);
    }

    /// <summary>Returns the rows in order.</summary>
    public IEnumerable<DenseVector> Rows() => Enumerable.Range(0, NumRows).Select(Row);

    /// <summary>Returns the columns in order.</summary>
    public IEnumerable<DenseVector> Columns() => Enumerable.Range(0, NumCols).Select(Column);

    /// <summary>Returns the stored elements, which may include zeros, with their positions, in storage order.</summary>
    public abstract IEnumerable<(int Row, int Column, double Value)> Actives();

    /// <summary>Returns the dense or the sparse form, whichever takes less memory.</summary>
    public Matrix Compressed()
    {
        // MLlib's sizes: 8 bytes per value, 4 per index.
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
        // A sum, because the order of the elements depends on the storage.
        var elements = 0;
        foreach (var (row, column, value) in Actives())
        {
            elements += value == 0 ? 0 : HashCode.Combine(row, column, value);
        }
        return HashCode.Combine(NumRows, NumCols, elements);
    }

    /// <summary>Formats the matrix as Spark does, with the limits of a terminal; see <see cref="ToString(int, int)"/>.</summary>
    public override string ToString() => ToString(MatrixText.MaxLines, MatrixText.MaxLineWidth);

    /// <summary>Formats the matrix as Spark does: a dense matrix row by row in columns, a sparse one as its shape and one element per line.</summary>
    /// <param name="maxLines">Maximum number of lines.</param>
    /// <param name="maxLineWidth">Maximum number of characters per line, for dense matrices.</param>
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
