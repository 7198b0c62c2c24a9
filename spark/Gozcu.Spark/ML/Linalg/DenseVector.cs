namespace Microsoft.Spark.ML.Linalg;

/// <summary>A vector that stores every element.</summary>
public sealed class DenseVector : Vector
{
    private readonly double[] _values;

    /// <summary>Creates a vector over <paramref name="values"/>, which are not copied and must not be changed afterwards.</summary>
    public DenseVector(double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = values;
    }

    /// <summary>Elements of the vector.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <inheritdoc/>
    public override int Size => _values.Length;

    /// <inheritdoc/>
    public override int NumActives => _values.Length;

    /// <inheritdoc/>
    public override int NumNonzeros => _values.Length - _values.AsSpan().Count(0.0);

    /// <inheritdoc/>
    public override double this[int index] =>
        (uint)index < (uint)_values.Length
            ? _values[index]
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"the vector has {Size} elements");

    /// <inheritdoc/>
    public override double[] ToArray() => [.. _values];

    /// <inheritdoc/>
    public override DenseVector Slice(int start, int length)
    {
        RequireInside(start, length);
        return new DenseVector(_values[start..(start + length)]);
    }

    /// <inheritdoc/>
    public override DenseVector ToDense() => this;

    /// <inheritdoc/>
    public override SparseVector ToSparse()
    {
        var indices = new int[NumNonzeros];
        var values = new double[indices.Length];
        var next = 0;
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i] != 0)
            {
                indices[next] = i;
                values[next++] = _values[i];
            }
        }
        return new SparseVector(_values.Length, indices, values);
    }

    /// <inheritdoc/>
    public override IEnumerable<(int Index, double Value)> Actives() => _values.Select((value, index) => (index, value));

    /// <summary>Formats the elements as Spark does: <c>[1.0,2.0]</c>.</summary>
    public override string ToString() => VectorText.List(_values);
}
