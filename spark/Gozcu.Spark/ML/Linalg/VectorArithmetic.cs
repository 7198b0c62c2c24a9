namespace Microsoft.Spark.ML.Linalg;

/// <summary>Element-wise arithmetic. The result of sparse operands is sparse if zeros give zero, otherwise dense.</summary>
internal static class VectorArithmetic
{
    internal static Vector Add(Vector left, Vector right) => Combine(left, right, static (a, b) => a + b);

    internal static Vector Subtract(Vector left, Vector right) => Combine(left, right, static (a, b) => a - b);

    internal static Vector Multiply(Vector left, Vector right) => Combine(left, right, static (a, b) => a * b);

    internal static Vector Divide(Vector left, Vector right) => Combine(left, right, static (a, b) => a / b);

    internal static Vector Multiply(Vector vector, double factor) => Map(vector, value => value * factor);

    internal static Vector Divide(Vector vector, double divisor) => Map(vector, value => value / divisor);

    internal static Vector Negate(Vector vector) => Map(vector, static value => -value);

    private static Vector Map(Vector vector, Func<double, double> function)
    {
        ArgumentNullException.ThrowIfNull(vector);
        return vector is SparseVector sparse && function(0) == 0
            ? new SparseVector(sparse.Size, sparse.Indices.ToArray(), Array.ConvertAll(sparse.Values.ToArray(), value => function(value)))
            : new DenseVector(Array.ConvertAll(vector.ToArray(), value => function(value)));
    }

    private static Vector Combine(Vector left, Vector right, Func<double, double, double> function)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        left.RequireSameSize(right);
        if (left is SparseVector a && right is SparseVector b && function(0, 0) == 0)
        {
            return Combine(a, b, function);
        }
        var (first, second) = (left.ToArray(), right.ToArray());
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = function(first[i], second[i]);
        }
        return new DenseVector(first);
    }

    /// <summary>Applies a function at each index where either operand stores an element.</summary>
    private static SparseVector Combine(SparseVector left, SparseVector right, Func<double, double, double> function)
    {
        var indices = new List<int>(left.NumActives + right.NumActives);
        var values = new List<double>(left.NumActives + right.NumActives);
        var (l, r) = (0, 0);
        while (l < left.NumActives || r < right.NumActives)
        {
            var leftIndex = l < left.NumActives ? left.Indices[l] : int.MaxValue;
            var rightIndex = r < right.NumActives ? right.Indices[r] : int.MaxValue;
            var index = Math.Min(leftIndex, rightIndex);
            var value = function(leftIndex == index ? left.Values[l] : 0, rightIndex == index ? right.Values[r] : 0);
            l += leftIndex == index ? 1 : 0;
            r += rightIndex == index ? 1 : 0;
            if (value != 0)
            {
                indices.Add(index);
                values.Add(value);
            }
        }
        return new SparseVector(left.Size, [.. indices], [.. values]);
    }
}
