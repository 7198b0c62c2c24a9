using MathNet.Numerics.LinearAlgebra;

namespace Gozcu.Models.Detectors.Hotelling;

/// <summary>Matrix that makes correlated features uncorrelated.</summary>
internal static class Whitening
{
    /// <summary>Returns the inverse of the Cholesky factor of shrunk correlations, row by row: <c>(1 - shrinkage) R + shrinkage I = L L'</c> gives <c>L⁻¹</c>.</summary>
    public static double[] Of(double[,] correlations, double shrinkage)
    {
        var count = correlations.GetLength(0);
        var whitening = new double[count * count];
        if (count == 0)
        {
            return whitening;
        }
        var shrunk = Matrix<double>.Build.Dense(count, count, (i, j) => i == j ? 1 : (1 - shrinkage) * correlations[i, j]);
        var inverse = shrunk.Cholesky().Factor.Inverse();
        for (var i = 0; i < count; i++)
        {
            // Above the diagonal is rounding.
            for (var j = 0; j <= i; j++)
            {
                whitening[i * count + j] = inverse[i, j];
            }
        }
        return whitening;
    }
}
