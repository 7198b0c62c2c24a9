namespace Microsoft.Spark.ML.Linalg;

/// <summary>A matrix that stores some elements only, in compressed sparse column format, or by rows if transposed.</summary>
public sealed class SparseMatrix : Matrix
{
    private readonly int[] _colPtrs;
    private readonly int[] _rowIndices;
    private readonly double[] _values;

    /// <summary>Creates a matrix over the given arrays, which are not copied and must not be changed afterwards.</summary>
    /// <param name="numRows">Number of rows.</param>
    /// <param name="numCols">Number of columns.</param>
    /// <param name="colPtrs">Index in <paramref name="values"/> at which each column starts, followed by the number of values; one more than there are columns.</param>
    /// <param name="rowIndices">Row of each value, ascending within a column.</param>
    /// <param name="values">Stored elements.</param>
    /// <param name="isTransposed">True if the three arrays are by rows instead; false by default.</param>
    /// <exception cref="ArgumentException">The arrays are inconsistent.</exception>
    public SparseMatrix(int numRows, int numCols, int[] colPtrs, int[] rowIndices, double[] values, bool isTransposed = false)
        : base(numRows, numCols, isTransposed)
    {
        ArgumentNullException.ThrowIfNull(colPtrs);
        ArgumentNullException.ThrowIfNull(rowIndices);
        ArgumentNullException.ThrowIfNull(values);
        var lines = isTransposed ? numRows : numCols;
        var width = isTransposed ? numCols : numRows;
        if (
            colPtrs.Length != lines + 1
            || colPtrs[0] != 0
            || colPtrs[^1] != values.Length
            || colPtrs.Zip(colPtrs.Skip(1)).Any(pair => pair.First > pair.Second)
        )
        {
            throw new ArgumentException($"the pointers must be {lines + 1} ascending numbers from 0 to {values.Length}", nameof(colPtrs));
        }
        if (rowIndices.Length != values.Length || rowIndices.Any(index => index < 0 || index >= width))
        {
            throw new ArgumentException($"the indices must be {values.Length} numbers within 0..{width - 1}", nameof(rowIndices));
        }
        for (var line = 0; line < lines; line++)
        {
            for (var at = colPtrs[line] + 1; at < colPtrs[line + 1]; at++)
            {
                if (rowIndices[at] <= rowIndices[at - 1])
                {
                    throw new ArgumentException(
                        $"the indices must ascend within a column, but {rowIndices[at]} follows {rowIndices[at - 1]}",
                        nameof(rowIndices)
                    );
                }
            }
        }
        _colPtrs = colPtrs;
        _rowIndices = rowIndices;
        _values = values;
    }

    /// <summary>Creates a matrix from elements and their positions, in any order. Elements at the same position are added.</summary>
    /// <exception cref="ArgumentException">A position is outside the matrix.</exception>
    public static SparseMatrix FromCOO(int numRows, int numCols, IEnumerable<(int Row, int Column, double Value)> entries)
    {
        var columns = entries.GroupBy(entry => (entry.Column, entry.Row)).OrderBy(place => place.Key).ToList();
        if (columns.Exists(place => place.Key.Column < 0 || place.Key.Column >= numCols))
        {
            throw new ArgumentException($"the columns must be within 0..{numCols - 1}", nameof(entries));
        }
        var pointers = new int[numCols + 1];
        foreach (var place in columns)
        {
            pointers[place.Key.Column + 1]++;
        }
        for (var column = 0; column < numCols; column++)
        {
            pointers[column + 1] += pointers[column];
        }
        return new SparseMatrix(
            numRows,
            numCols,
            pointers,
            [.. columns.Select(place => place.Key.Row)],
            [.. columns.Select(place => place.Sum(entry => entry.Value))]
        );
    }

    /// <summary>Index in <see cref="Values"/> at which each column starts, followed by the number of values.</summary>
    public ReadOnlySpan<int> ColPtrs => _colPtrs;

    /// <summary>Row of each stored element.</summary>
    public ReadOnlySpan<int> RowIndices => _rowIndices;

    /// <summary>Stored elements.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <inheritdoc/>
    public override double this[int row, int column]
    {
        get
        {
            RequireInside(row, column);
            var (line, index) = IsTransposed ? (row, column) : (column, row);
            var at = Array.BinarySearch(_rowIndices, _colPtrs[line], _colPtrs[line + 1] - _colPtrs[line], index);
            return at < 0 ? 0 : _values[at];
        }
    }

    /// <inheritdoc/>
    public override int NumActives => _values.Length;

    /// <inheritdoc/>
    public override int NumNonzeros => _values.Length - _values.AsSpan().Count(0.0);

    /// <inheritdoc/>
    public override Matrix Transpose() => new SparseMatrix(NumCols, NumRows, _colPtrs, _rowIndices, _values, !IsTransposed);

    /// <inheritdoc/>
    public override IEnumerable<(int Row, int Column, double Value)> Actives()
    {
        for (var line = 0; line + 1 < _colPtrs.Length; line++)
        {
            for (var at = _colPtrs[line]; at < _colPtrs[line + 1]; at++)
            {
                yield return IsTransposed ? (line, _rowIndices[at], _values[at]) : (_rowIndices[at], line, _values[at]);
            }
        }
    }

    /// <inheritdoc/>
    public override DenseMatrix ToDense() => new(NumRows, NumCols, ToArray());

    /// <inheritdoc/>
    public override SparseMatrix ToSparse() => IsTransposed || NumNonzeros != NumActives ? ToDense().ToSparse() : this;

    /// <inheritdoc/>
    public override string ToString(int maxLines, int maxLineWidth) => MatrixText.Of(this, maxLines);
}
