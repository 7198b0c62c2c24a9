using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>
/// A vector of doubles as MLlib has them, dense or sparse, as an immutable .NET value. Two vectors are equal when they have the same size and the same
/// elements, however they are stored. Operators work element by element; <see cref="Dot"/> is the inner product.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The name is Spark's.")]
public abstract class Vector : IEquatable<Vector>, IReadOnlyList<double>
{
    private protected Vector() { }

    /// <summary>The number of elements.</summary>
    public abstract int Size { get; }

    /// <summary>The number of elements, the same as <see cref="Size"/>: <c>vector[^1]</c> is the last element.</summary>
    public int Length => Size;

    /// <inheritdoc/>
    int IReadOnlyCollection<double>.Count => Size;

    /// <summary>The number of elements that are stored; all of them in a dense vector.</summary>
    public abstract int NumActives { get; }

    /// <summary>The number of elements that are not zero.</summary>
    public abstract int NumNonzeros { get; }

    /// <summary>The element at <paramref name="index"/>, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or not below <see cref="Size"/>.</exception>
    public abstract double this[int index] { get; }

    /// <summary>Returns the sum of two vectors.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static Vector operator +(Vector left, Vector right) => VectorArithmetic.Add(left, right);

    /// <summary>Returns the difference of two vectors.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static Vector operator -(Vector left, Vector right) => VectorArithmetic.Subtract(left, right);

    /// <summary>Returns the vector with the sign of each element changed.</summary>
    public static Vector operator -(Vector vector) => VectorArithmetic.Negate(vector);

    /// <summary>Returns the products of the elements; the inner product is <see cref="Dot"/>.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static Vector operator *(Vector left, Vector right) => VectorArithmetic.Multiply(left, right);

    /// <summary>Returns the vector with each element multiplied by <paramref name="factor"/>.</summary>
    public static Vector operator *(Vector vector, double factor) => VectorArithmetic.Multiply(vector, factor);

    /// <summary>Returns the vector with each element multiplied by <paramref name="factor"/>.</summary>
    public static Vector operator *(double factor, Vector vector) => VectorArithmetic.Multiply(vector, factor);

    /// <summary>Returns the quotients of the elements.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static Vector operator /(Vector left, Vector right) => VectorArithmetic.Divide(left, right);

    /// <summary>Returns the vector with each element divided by <paramref name="divisor"/>.</summary>
    public static Vector operator /(Vector vector, double divisor) => VectorArithmetic.Divide(vector, divisor);

    /// <summary>Returns whether two vectors have the same size and the same elements.</summary>
    public static bool operator ==(Vector? left, Vector? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two vectors differ in their size or in an element.</summary>
    public static bool operator !=(Vector? left, Vector? right) => !(left == right);

    /// <summary>The elements as a new array of <see cref="Size"/>.</summary>
    public abstract double[] ToArray();

    /// <summary>This vector with every element stored; itself when it is dense.</summary>
    public abstract DenseVector ToDense();

    /// <summary>This vector without the zeros.</summary>
    public abstract SparseVector ToSparse();

    /// <summary>The dense or the sparse form, whichever takes less memory (the rule of MLlib: sparse when 1.5 × (non-zeros + 1) is below the size).</summary>
    public Vector Compressed()
    {
        if (1.5 * (NumNonzeros + 1.0) < Size)
        {
            return ToSparse();
        }
        return ToDense();
    }

    /// <summary>Returns the <paramref name="length"/> elements from <paramref name="start"/> on, dense or sparse as this vector is: <c>vector[1..^1]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The elements are not all in the vector.</exception>
    public abstract Vector Slice(int start, int length);

    /// <summary>Returns the elements one after another, the zeros of a sparse vector among them.</summary>
    public IEnumerator<double> GetEnumerator()
    {
        for (var i = 0; i < Size; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the p-norm; <paramref name="p"/> may be <see cref="double.PositiveInfinity"/> (largest magnitude).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is below 1.</exception>
    public double Norm(double p = 2) => Vectors.Norm(this, p);

    /// <summary>Returns the squared Euclidean distance to <paramref name="other"/>.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public double SquaredDistance(Vector other) => Vectors.Sqdist(this, other);

    /// <summary>The inner product with <paramref name="other"/>.</summary>
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

    /// <summary>The index of the largest element, the first one of equals; -1 for an empty vector. NaN is never the largest.</summary>
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

    /// <summary>The stored elements with their indices, in ascending order of index.</summary>
    public abstract IEnumerable<(int Index, double Value)> Actives();

    /// <summary>Reads the text that <c>ToString</c> and Spark write: <c>[1.0,2.0]</c> or <c>(3,[0,2],[1.0,2.0])</c>.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
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

    /// <summary>Refuses a part that is not all in the vector.</summary>
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
