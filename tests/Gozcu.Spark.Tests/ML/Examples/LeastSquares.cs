namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>Least squares of y over two features and a constant, by the normal equations.</summary>
internal static class LeastSquares
{
    /// <summary>Coefficients and intercept that make ½ mean (y - a w₁ - b w₂ - c)² + ½ penalty (w₁² + w₂²) smallest.</summary>
    internal static (double A, double B, double Intercept) Solve(double[] a, double[] b, double[] y, double penalty = 0)
    {
        var (aa, bb, ab) = (Covariance(a, a) + penalty, Covariance(b, b) + penalty, Covariance(a, b));
        var (ay, by) = (Covariance(a, y), Covariance(b, y));
        var determinant = (aa * bb) - (ab * ab);
        var (first, second) = (((ay * bb) - (by * ab)) / determinant, ((by * aa) - (ay * ab)) / determinant);
        return (first, second, y.Average() - (first * a.Average()) - (second * b.Average()));
    }

    /// <summary>The covariance over the population: the mean product of the distances from the means.</summary>
    internal static double Covariance(double[] x, double[] y) =>
        x.Zip(y, (left, right) => (left - x.Average()) * (right - y.Average())).Average();
}
