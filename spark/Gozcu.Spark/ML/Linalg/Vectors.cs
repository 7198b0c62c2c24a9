using System.Runtime.CompilerServices;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>Makes vectors, as <c>org.apache.spark.ml.linalg.Vectors</c> does.</summary>
public static class Vectors
{
    /// <summary>A dense vector over <paramref name="values"/>, which are not copied.</summary>
    public static DenseVector Dense(params double[] values) => new(values);

    /// <summary>Returns a dense vector of a copy of <paramref name="values"/>, from a list, a query or another vector.</summary>
    public static DenseVector Dense(IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new DenseVector([.. values]);
    }

    /// <summary>Returns a dense vector of a copy of <paramref name="values"/>.</summary>
    public static DenseVector Dense(ReadOnlySpan<double> values) => new(values.ToArray());

    /// <summary>A sparse vector of <paramref name="size"/> with <paramref name="values"/> at <paramref name="indices"/> (ascending).</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the indices are out of range, out of order or double.</exception>
    public static SparseVector Sparse(int size, int[] indices, double[] values) => new(size, indices, values);

    /// <summary>Returns a sparse vector of <paramref name="size"/> with <paramref name="values"/> at <paramref name="indices"/> (ascending).</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the indices are out of range, out of order or double.</exception>
    public static SparseVector Sparse(int size, IEnumerable<int> indices, IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(indices);
        ArgumentNullException.ThrowIfNull(values);
        return new SparseVector(size, [.. indices], [.. values]);
    }

    /// <summary>Returns a sparse vector of <paramref name="size"/> with the given elements by their indices, as from a dictionary, in any order.</summary>
    /// <exception cref="ArgumentException">An index is out of range or double.</exception>
    public static SparseVector Sparse(int size, IEnumerable<KeyValuePair<int, double>> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return Sparse(size, elements.Select(element => (element.Key, element.Value)));
    }

    /// <summary>Returns a sparse vector of <paramref name="size"/> with the given elements, in any order: <c>Sparse(3, (0, 1.0), (2, 5.0))</c>.</summary>
    /// <exception cref="ArgumentException">An index is out of range or double.</exception>
    [OverloadResolutionPriority(1)]
    public static SparseVector Sparse(int size, params IEnumerable<(int Index, double Value)> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var sorted = elements.OrderBy(element => element.Index).ToArray();
        return new SparseVector(size, [.. sorted.Select(element => element.Index)], [.. sorted.Select(element => element.Value)]);
    }

    /// <summary>A dense vector of <paramref name="size"/> zeros.</summary>
    public static DenseVector Zeros(int size) => new(new double[size]);

    /// <summary>The p-norm of <paramref name="vector"/>; <paramref name="p"/> may be <see cref="double.PositiveInfinity"/> (largest magnitude).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is below 1.</exception>
    public static double Norm(Vector vector, double p)
    {
        ArgumentNullException.ThrowIfNull(vector);
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 1);
        var magnitudes = vector.Actives().Select(active => Math.Abs(active.Value));
        return p switch
        {
            1 => magnitudes.Sum(),
            2 => Math.Sqrt(magnitudes.Sum(value => value * value)),
            double.PositiveInfinity => magnitudes.DefaultIfEmpty(0).Max(),
            _ => Math.Pow(magnitudes.Sum(value => Math.Pow(value, p)), 1 / p),
        };
    }

    /// <summary>The squared Euclidean distance of two vectors.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static double Sqdist(Vector first, Vector second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Size != second.Size)
        {
            throw new ArgumentException($"the vectors must have the same size, but have {first.Size} and {second.Size}", nameof(second));
        }
        var sum = 0.0;
        for (var i = 0; i < first.Size; i++)
        {
            var difference = first[i] - second[i];
            sum += difference * difference;
        }
        return sum;
    }
}
