using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>
/// An immutable vector of doubles, dense or sparse, as in MLlib. Two vectors are equal if they have the same size and elements, regardless of storage. Operators work element-wise;
/// <see cref="Dot"/> is the inner product.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The name is Spark's.")]
public abstract class Vector : IEquatable<Vector>, IReadOnlyList<double>
{
    private protected Vector() { }

    /// <summary>Number of elements.</summary>
    public abstract int Size { get; }

    /// <summary>Number of elements, the same as <see cref="Size"/>; enables <c>vector[^1]</c>, the last element.</summary>
    public int Length => Size;

    /// <inheritdoc/>
    int IReadOnlyCollection<double>.Count => Size;

    /// <summary>Number of stored elements; all elements for a dense vector.</summary>
    public abstract int NumActives { get; }

    /// <summary>Number of elements other than zero.</summary>
    public abstract int NumNonzeros { get; }

    /// <summary>Element at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or not less than <see cref="Size"/>.</exception>
    public abstract double this[int index] { get; }

    /// <summary>Returns the sum of two vectors.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static Vector operator +(Vector left, Vector right) => VectorArithmetic.Add(left, right);

    /// <summary>Returns the difference of two vectors.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static Vector operator -(Vector left, Vector right) => VectorArithmetic.Subtract(left, right);

    /// <summary>Changes the sign of each element.</summary>
    public static Vector operator -(Vector vector) => VectorArithmetic.Negate(vector);

    /// <summary>Returns the element-wise product; the inner product is <see cref="Dot"/>.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static Vector operator *(Vector left, Vector right) => VectorArithmetic.Multiply(left, right);

    /// <summary>Multiplies each element by <paramref name="factor"/>.</summary>
    public static Vector operator *(Vector vector, double factor) => VectorArithmetic.Multiply(vector, factor);

    /// <summary>Multiplies each element by <paramref name="factor"/>.</summary>
    public static Vector operator *(double factor, Vector vector) => VectorArithmetic.Multiply(vector, factor);

    /// <summary>Returns the element-wise quotient.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static Vector operator /(Vector left, Vector right) => VectorArithmetic.Divide(left, right);

    /// <summary>Divides each element by <paramref name="divisor"/>.</summary>
    public static Vector operator /(Vector vector, double divisor) => VectorArithmetic.Divide(vector, divisor);

    /// <summary>Tests whether two vectors have the same size and elements.</summary>
    public static bool operator ==(Vector? left, Vector? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tests whether two vectors differ in size or in an element.</summary>
    public static bool operator !=(Vector? left, Vector? right) => !(left == right);

    /// <summary>Returns the elements in a new array of <see cref="Size"/>.</summary>
    public abstract double[] ToArray();

    /// <summary>Returns the vector in dense form; itself if it is dense.</summary>
    public abstract DenseVector ToDense();

    /// <summary>Returns the vector in sparse form, without zeros.</summary>
    public abstract SparseVector ToSparse();

    /// <summary>Returns the dense or the sparse form, whichever takes less memory by MLlib's rule: sparse if 1.5 × (non-zeros + 1) is less than the size.</summary>
    public Vector Compressed()
    {
        if (1.5 * (NumNonzeros + 1.0) < Size)
        {
            return ToSparse();
        }
        return ToDense();
    }

    /// <summary>Returns <paramref name="length"/> elements from <paramref name="start"/>, dense or sparse as this vector is. Enables <c>vector[1..^1]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the vector.</exception>
    public abstract Vector Slice(int start, int length);

    /// <summary>Returns the elements in order, including the zeros of a sparse vector.</summary>
    public IEnumerator<double> GetEnumerator()
    {
        for (var i = 0; i < Size; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the p-norm.</summary>
    /// <param name="p">Order of the norm, at least 1; 2 by default. <see cref="double.PositiveInfinity"/> gives the largest magnitude.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is less than 1.</exception>
    public double Norm(double p = 2) => Vectors.Norm(this, p);

    /// <summary>Returns the squared Euclidean distance to <paramref name="other"/>.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public double SquaredDistance(Vector other) => Vectors.Sqdist(this, other);

    /// <summary>Returns the inner product with <paramref name="other"/>.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public double Dot(Vector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        RequireSameSize(other);
        var sum = 0.0;
        foreach (var (index, value) in Actives())
        {
            sum += value * other[index];
        }
        return sum;
    }

    /// <summary>Returns the index of the largest element, the first in case of a tie; -1 for an empty vector. NaN is ignored.</summary>
    public int ArgMax()
    {
        var best = -1;
        var bestValue = double.NegativeInfinity;
        for (var i = 0; i < Size; i++)
        {
            var value = this[i];
            if (best < 0 || value > bestValue)
            {
                best = i;
                bestValue = double.IsNaN(value) ? double.NegativeInfinity : value;
            }
        }
        return best;
    }

    /// <summary>Returns the stored elements with their indices, in ascending order of index.</summary>
    public abstract IEnumerable<(int Index, double Value)> Actives();

    /// <summary>Parses the text that <c>ToString</c> and Spark write: <c>[1.0,2.0]</c> or <c>(3,[0,2],[1.0,2.0])</c>.</summary>
    /// <exception cref="FormatException">The text has neither form.</exception>
    public static Vector Parse(string text) => VectorText.Parse(text);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Vector? other)
    {
        if (other is null || other.Size != Size)
        {
            return false;
        }
        for (var i = 0; i < Size; i++)
        {
            if (!this[i].Equals(other[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Vector);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Size);
        foreach (var (index, value) in Actives())
        {
            if (value != 0)
            {
                hash.Add(index);
                hash.Add(value);
            }
        }
        return hash.ToHashCode();
    }

    /// <summary>Throws if a range is not within the vector.</summary>
    private protected void RequireInside(int start, int length)
    {
        if (start < 0 || length < 0 || start > Size - length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(start),
                start,
                $"{length} elements from {start} on are not all in the vector, which has {Size} elements"
            );
        }
    }

    internal void RequireSameSize(Vector other)
    {
        if (other.Size != Size)
        {
            throw new ArgumentException($"the vectors must have the same size, but have {Size} and {other.Size}", nameof(other));
        }
    }
}
