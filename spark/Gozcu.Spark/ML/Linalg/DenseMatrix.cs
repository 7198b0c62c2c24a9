namespace Microsoft.Spark.ML.Linalg;

/// <summary>A matrix that stores every element.</summary>
public sealed class DenseMatrix : Matrix
{
    private readonly double[] _values;

    /// <summary>Creates a matrix over <paramref name="values"/>, which are not copied and must not be changed afterwards.</summary>
    /// <param name="numRows">Number of rows.</param>
    /// <param name="numCols">Number of columns.</param>
    /// <param name="values">Elements, <paramref name="numRows"/> × <paramref name="numCols"/> in number, in column-major order.</param>
    /// <param name="isTransposed">True if the elements are in row-major order instead; false by default.</param>
    /// <exception cref="ArgumentException">The number of elements is not rows × columns.</exception>
    public DenseMatrix(int numRows, int numCols, double[] values, bool isTransposed = false)
        : base(numRows, numCols, isTransposed)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != (long)numRows * numCols)
        {
            throw new ArgumentException(
                $"a {numRows} × {numCols} matrix needs {(long)numRows * numCols} values, but has {values.Length}",
                nameof(values)
            );
        }
        _values = values;
    }

    /// <summary>Elements in column-major order, or in row-major order if <see cref="Matrix.IsTransposed"/>.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <inheritdoc/>
    public override double this[int row, int column]
    {
        get
        {
            RequireInside(row, column);
            return _values[IsTransposed ? (row * NumCols) + column : (column * NumRows) + row];
        }
    }

    /// <inheritdoc/>
    public override int NumActives => _values.Length;

    /// <inheritdoc/>
    public override int NumNonzeros => _values.Length - _values.AsSpan().Count(0.0);

    /// <inheritdoc/>
    public override Matrix Transpose() => new DenseMatrix(NumCols, NumRows, _values, !IsTransposed);

    /// <inheritdoc/>
    public override DenseMatrix ToDense() => this;

    /// <inheritdoc/>
    public override IEnumerable<(int Row, int Column, double Value)> Actives() =>
        _values.Select((value, at) => IsTransposed ? (at / NumCols, at % NumCols, value) : (at % NumRows, at / NumRows, value));

    /// <inheritdoc/>
    public override SparseMatrix ToSparse()
    {
        var pointers = new int[NumCols + 1];
        var indices = new List<int>();
        var values = new List<double>();
        for (var column = 0; column < NumCols; column++)
        {
            for (var row = 0; row < NumRows; row++)
            {
                var value = this[row, column];
                if (value != 0)
                {
                    indices.Add(row);
                    values.Add(value);
                }
            }
            pointers[column + 1] = values.Count;
        }
        return new SparseMatrix(NumRows, NumCols, pointers, [.. indices], [.. values]);
    }

    /// <inheritdoc/>
    public override string ToString(int maxLines, int maxLineWidth) => MatrixText.Of(this, maxLines, maxLineWidth);
}
