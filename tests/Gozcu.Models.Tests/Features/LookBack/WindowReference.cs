namespace Gozcu.Models.Tests.Features.LookBack;

/// <summary>The features of a window by their formulas, without regard to speed.</summary>
internal static class WindowReference
{
    public static double Of(string kind, double[] seconds, double[] values, double probability) =>
        values.Length == 0
            ? double.NaN
            : kind switch
            {
                "mean" => values.Average(),
                "min" => values.Min(),
                "max" => values.Max(),
                "deviation" => Deviation(values),
                "slope" => Slope(seconds, values),
                "quantile" => Quantile(values, probability),
                _ => Deviation([.. values.Zip(values.Skip(1), (before, value) => Math.Log(value / before))]),
            };

    private static double Deviation(double[] values)
    {
        if (values.Length < 2)
        {
            return double.NaN;
        }
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }

    private static double Slope(double[] seconds, double[] values)
    {
        var (meanTime, mean) = (seconds.Average(), values.Average());
        var width = seconds.Sum(t => (t - meanTime) * (t - meanTime));
        return seconds.Distinct().Count() > 1 ? seconds.Zip(values, (t, v) => (t - meanTime) * (v - mean)).Sum() / width : double.NaN;
    }

    private static double Quantile(double[] values, double probability)
    {
        var sorted = values.Order().ToArray();
        var rank = probability * (sorted.Length - 1);
        var lower = (int)rank;
        return lower + 1 < sorted.Length ? sorted[lower] + (rank - lower) * (sorted[lower + 1] - sorted[lower]) : sorted[lower];
    }
}
