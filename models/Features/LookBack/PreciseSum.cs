namespace Gozcu.Models.Features.LookBack;

/// <summary>
/// Sum with twice the precision of a double, kept as two doubles in a state: a large value that enters a window and leaves it again leaves no error behind.
/// (Dekker, A floating-point technique for extending the available precision, 1971.)
/// </summary>
internal static class PreciseSum
{
    /// <summary>Number of doubles of a sum.</summary>
    public const int Length = 2;

    /// <summary>Adds a value.</summary>
    /// <param name="sum">The sum: its value, then what that value lacks.</param>
    /// <param name="value">Value to add.</param>
    public static void Add(Span<double> sum, double value)
    {
        var (total, error) = Exact(sum[0], value);
        error += sum[1];
        (sum[0], sum[1]) = Exact(total, error);
    }

    /// <summary>Adds the product of two values, without rounding it first.</summary>
    public static void AddProduct(Span<double> sum, double first, double second)
    {
        var product = first * second;
        Add(sum, product);
        Add(sum, Math.FusedMultiplyAdd(first, second, -product));
    }

    /// <summary>Returns a b - c d for sums in twice the precision, rounded to a double.</summary>
    public static double Determinant(double a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d)
    {
        var left = a * b[0];
        var leftError = Math.FusedMultiplyAdd(a, b[0], -left) + a * b[1];
        var right = c[0] * d[0];
        var rightError = Math.FusedMultiplyAdd(c[0], d[0], -right) + (c[0] * d[1] + c[1] * d[0]);
        var (difference, error) = Exact(left, -right);
        return difference + (error + (leftError - rightError));
    }

    private static (double Sum, double Error) Exact(double a, double b)
    {
        var sum = a + b;
        var bPart = sum - a;
        return (sum, a - (sum - bPart) + (b - bPart));
    }
}
