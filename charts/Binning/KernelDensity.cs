using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Binning;

/// <summary>Estimates a smooth density from counted bins.</summary>
internal static class KernelDensity
{
    // In bandwidths. At this distance a Gaussian is below 1/2,000 of its height.
    private const double KernelReach = 4;

    // Interquartile range of a normal distribution, in standard deviations.
    private const double NormalQuartileRange = 1.349;

    /// <summary>Returns points of the density over the bins' range; none if all values lie in one bin.</summary>
    /// <param name="bins">Narrow bins.</param>
    /// <param name="counts">Number of values by bin.</param>
    /// <param name="points">Number of points.</param>
    /// <remarks>Bandwidth: Silverman, Density Estimation for Statistics and Data Analysis, 1986, equation 3.31.</remarks>
    public static IReadOnlyList<(double X, double Density)> Estimate(Bins bins, IEnumerable<BinCount> counts, int points)
    {
        var filled = counts.OrderBy(count => count.Bin).Select(count => (Place: count.Bin + 0.5, Rows: (double)count.Rows)).ToList();
        if (filled.Count < 2)
        {
            return [];
        }
        var rows = filled.Sum(bin => bin.Rows);
        // All lengths are in bin widths, so that neither huge nor tiny values lose digits.
        var mean = filled.Sum(bin => bin.Place * bin.Rows) / rows;
        var deviation = Math.Sqrt(filled.Sum(bin => bin.Rows * (bin.Place - mean) * (bin.Place - mean)) / rows);
        var quartiles = Quantile(filled, rows, 0.75) - Quantile(filled, rows, 0.25);
        var spread = quartiles > 0 ? Math.Min(deviation, quartiles / NormalQuartileRange) : deviation;
        var bandwidth = Math.Max(0.9 * spread * Math.Pow(rows, -0.2), 0.5);
        var scale = 1 / (rows * bandwidth * Math.Sqrt(2 * Math.PI) * bins.Step);
        var result = new List<(double, double)>(points);
        for (var point = 0; point < points; point++)
        {
            var place = (double)point / (points - 1) * bins.Count;
            double sum = 0;
            foreach (var bin in filled)
            {
                var distance = (bin.Place - place) / bandwidth;
                sum += Math.Abs(distance) < KernelReach ? bin.Rows * Math.Exp(-distance * distance / 2) : 0;
            }
            result.Add((bins.Start + place * bins.Step, sum * scale));
        }
        return result;
    }

    private static double Quantile(List<(double Place, double Rows)> filled, double rows, double share)
    {
        double before = 0;
        foreach (var bin in filled)
        {
            before += bin.Rows;
            if (before >= share * rows)
            {
                return bin.Place;
            }
        }
        return filled[^1].Place;
    }
}
