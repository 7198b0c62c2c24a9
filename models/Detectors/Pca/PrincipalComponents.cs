using MathNet.Numerics.LinearAlgebra;

namespace Gozcu.Models.Detectors.Pca;

/// <summary>Principal components of standardised features: the eigenvectors of their correlations, largest variance first.</summary>
internal static class PrincipalComponents
{
    /// <summary>Returns the components to keep: the fewest that explain a share of the variance, and none of a variance below the least one.</summary>
    public static (double[] Components, double[] Variances) Keep(TrainingCorrelations training, double share, double least)
    {
        // A feature of one value is no part of the variance.
        var varying = Enumerable.Range(0, training.Means.Length).Where(feature => training.Deviations[feature] > 0).ToArray();
        if (varying.Length == 0)
        {
            return ([], []);
        }
        var matrix = Matrix<double>.Build.Dense(varying.Length, varying.Length, (i, j) => training.Matrix[varying[i], varying[j]]);
        var eigen = matrix.Evd(Symmetricity.Symmetric);
        var components = new List<double>();
        var variances = new List<double>();
        double explained = 0;
        // Eigenvalues are in ascending order; the sum of a correlation matrix's is its size.
        for (var place = varying.Length - 1; place >= 0 && explained < share * varying.Length; place--)
        {
            var variance = eigen.EigenValues[place].Real;
            if (variance < least)
            {
                break;
            }
            var component = new double[training.Means.Length];
            for (var i = 0; i < varying.Length; i++)
            {
                component[varying[i]] = eigen.EigenVectors[i, place];
            }
            components.AddRange(component);
            variances.Add(variance);
            explained += variance;
        }
        return ([.. components], [.. variances]);
    }
}
