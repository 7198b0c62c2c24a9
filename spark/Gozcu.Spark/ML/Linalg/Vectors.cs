using System.Runtime.CompilerServices;

namespace Microsoft.Spark.ML.Linalg;

/// <summary>Creates vectors, as <c>org.apache.spark.ml.linalg.Vectors</c> does.</summary>
public static class Vectors
{
    /// <summary>Creates a dense vector over <paramref name="values"/>, which are not copied.</summary>
    public static DenseVector Dense(params double[] values) => new(values);

    /// <summary>Creates a dense vector from a sequence, such as a list, a query or another vector. The values are copied.</summary>
    public static DenseVector Dense(IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new DenseVector([.. values]);
    }

    /// <summary>Creates a dense vector from a copy of <paramref name="values"/>.</summary>
    public static DenseVector Dense(ReadOnlySpan<double> values) => new(values.ToArray());

    /// <summary>Creates a sparse vector of <paramref name="size"/> elements.</summary>
    /// <param name="size">Number of elements.</param>
    /// <param name="indices">Indices of the stored elements, from 0, strictly ascending.</param>
    /// <param name="values">Stored elements, as many as <paramref name="indices"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the indices are out of range, out of order or duplicated.</exception>
    public static SparseVector Sparse(int size, int[] indices, double[] values) => new(size, indices, values);

    /// <summary>Creates a sparse vector of <paramref name="size"/> elements.</summary>
    /// <param name="size">Number of elements.</param>
    /// <param name="indices">Indices of the stored elements, from 0, strictly ascending.</param>
    /// <param name="values">Stored elements, as many as <paramref name="indices"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the indices are out of range, out of order or duplicated.</exception>
    public static SparseVector Sparse(int size, IEnumerable<int> indices, IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(indices);
        ArgumentNullException.ThrowIfNull(values);
        return new SparseVector(size, [.. indices], [.. values]);
    }

    /// <summary>Creates a sparse vector of <paramref name="size"/> elements from values by index, such as a dictionary, in any order.</summary>
    /// <exception cref="ArgumentException">An index is out of range or duplicated.</exception>
    public static SparseVector Sparse(int size, IEnumerable<KeyValuePair<int, double>> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return Sparse(size, elements.Select(element => (element.Key, element.Value)));
    }

    /// <summary>Creates a sparse vector of <paramref name="size"/> elements from indices and values, in any order: <c>Sparse(3, (0, 1.0), (2, 5.0))</c>.</summary>
    /// <exception cref="ArgumentException">An index is out of range or duplicated.</exception>
    [OverloadResolutionPriority(1)]
    public static SparseVector Sparse(int size, params IEnumerable<(int Index, double Value)> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var sorted = elements.OrderBy(element => element.Index).ToArray();
        return new SparseVector(size, [.. sorted.Select(element => element.Index)], [.. sorted.Select(element => element.Value)]);
    }

    /// <summary>Creates a dense vector of <paramref name="size"/> zeros.</summary>
    public static DenseVector Zeros(int size) => new(new double[size]);

    /// <summary>Returns the p-norm of <paramref name="vector"/>.</summary>
    /// <param name="vector">Vector.</param>
    /// <param name="p">Order of the norm, at least 1. <see cref="double.PositiveInfinity"/> gives the largest magnitude.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is less than 1.</exception>
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

    /// <summary>Returns the squared Euclidean distance between two vectors.</summary>
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
