using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>
/// A vector of doubles as MLlib has them, dense or sparse, as an immutable .NET value. Two vectors are equal when they have the same size and the same
/// elements, however they are stored.
/// </summary>
public abstract class Vector : IEquatable<Vector>
{
    private protected Vector() { }

    /// <summary>The number of elements.</summary>
    public abstract int Size { get; }

    /// <summary>The number of elements that are stored; all of them in a dense vector.</summary>
    public abstract int NumActives { get; }

    /// <summary>The number of elements that are not zero.</summary>
    public abstract int NumNonzeros { get; }

    /// <summary>The element at <paramref name="index"/>, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or not below <see cref="Size"/>.</exception>
    public abstract double this[int index] { get; }

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

    /// <summary>The inner product with <paramref name="other"/>.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public double Dot(Vector other)
    {
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

    private protected void RequireSameSize(Vector other)
    {
        if (other.Size != Size)
        {
            throw new ArgumentException($"the vectors must have the same size, but have {Size} and {other.Size}", nameof(other));
        }
    }
}
