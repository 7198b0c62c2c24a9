namespace Microsoft.Spark.ML.Linalg;

/// <summary>A vector that stores some elements only; the others are zero.</summary>
public sealed class SparseVector : Vector
{
    private readonly int[] _indices;
    private readonly double[] _values;

    /// <summary>Creates a vector over the given arrays, which are not copied and must not be changed afterwards.</summary>
    /// <param name="size">Number of elements.</param>
    /// <param name="indices">Indices of the stored elements, from 0, strictly ascending.</param>
    /// <param name="values">Stored elements, as many as <paramref name="indices"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the indices are out of range, out of order or duplicated.</exception>
    public SparseVector(int size, int[] indices, double[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(indices);
        ArgumentNullException.ThrowIfNull(values);
        if (indices.Length != values.Length)
        {
            throw new ArgumentException(
                $"a sparse vector needs as many values as indices, but has {values.Length} and {indices.Length}",
                nameof(values)
            );
        }
        var previous = -1;
        foreach (var index in indices)
        {
            if (index <= previous || index >= size)
            {
                throw new ArgumentException(
                    $"the indices must ascend within 0..{size - 1}, but {index} follows {previous}",
                    nameof(indices)
                );
            }
            previous = index;
        }
        Size = size;
        _indices = indices;
        _values = values;
    }

    /// <summary>Indices of the stored elements, ascending.</summary>
    public ReadOnlySpan<int> Indices => _indices;

    /// <summary>Stored elements.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <inheritdoc/>
    public override int Size { get; }

    /// <inheritdoc/>
    public override int NumActives => _values.Length;

    /// <inheritdoc/>
    public override int NumNonzeros => _values.Length - _values.AsSpan().Count(0.0);

    /// <inheritdoc/>
    public override double this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Size)
            {
                throw new ArgumentOutOfRangeException(nameof(index), index, $"the vector has {Size} elements");
            }
            var at = Array.BinarySearch(_indices, index);
            return at < 0 ? 0 : _values[at];
        }
    }

    /// <inheritdoc/>
    public override double[] ToArray()
    {
        var all = new double[Size];
        for (var i = 0; i < _indices.Length; i++)
        {
            all[_indices[i]] = _values[i];
        }
        return all;
    }

    /// <inheritdoc/>
    public override SparseVector Slice(int start, int length)
    {
        RequireInside(start, length);
        var from = FirstFrom(start);
        var to = FirstFrom(start + length);
        return new SparseVector(length, Array.ConvertAll(_indices[from..to], index => index - start), _values[from..to]);
    }

    /// <inheritdoc/>
    public override DenseVector ToDense() => new(ToArray());

    /// <inheritdoc/>
    public override SparseVector ToSparse()
    {
        if (NumNonzeros == NumActives)
        {
            return this;
        }
        var kept = Actives().Where(active => active.Value != 0).ToArray();
        return new SparseVector(Size, [.. kept.Select(active => active.Index)], [.. kept.Select(active => active.Value)]);
    }

    /// <inheritdoc/>
    public override IEnumerable<(int Index, double Value)> Actives() => _indices.Zip(_values);

    /// <summary>Formats size, indices and values as Spark does: <c>(3,[0,2],[1.0,2.0])</c>.</summary>
    public override string ToString() => $"({Size},[{string.Join(',', _indices)}],{VectorText.List(_values)})";

    /// <summary>Returns the position, among the stored elements, of the first one at or after <paramref name="index"/>.</summary>
    private int FirstFrom(int index)
    {
        var at = Array.BinarySearch(_indices, index);
        return at < 0 ? ~at : at;
    }
}
