namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Period of a series of measurements, which TSB-AD takes as the largest buffer window of <see cref="VolumeUnderSurface"/>.</summary>
public static class Period
{
    /// <summary>Period of a series that shows none.</summary>
    public const int Default = 125;

    private const int MostRows = 20_000;
    private const int MostLags = 400;
    private const int FirstLag = 3;
    private const int Nearest = 3;
    private const int Farthest = 300;

    /// <summary>
    /// Returns the lag, in rows, at which the autocorrelation of the first 20,000 values has its highest local maximum; <see cref="Default"/> if there is none
    /// between lags 6 and 303.
    /// </summary>
    /// <remarks><c>find_length_rank</c> with rank 1 in github.com/TheDatumOrg/TSB-AD; its experiments use the first channel of each series.</remarks>
    /// <param name="values">Values of one channel, without gaps.</param>
    public static int Of(ReadOnlySpan<double> values)
    {
        values = values[..Math.Min(MostRows, values.Length)];
        double mean = 0;
        foreach (var value in values)
        {
            mean += value / values.Length;
        }
        var lags = Math.Min(MostLags, values.Length - 1);
        // The values are not divided by the variance: that moves no maximum.
        var correlations = new double[Math.Max(0, lags + 1 - FirstLag)];
        for (var i = 0; i < correlations.Length; i++)
        {
            for (var row = i + FirstLag; row < values.Length; row++)
            {
                correlations[i] += (values[row] - mean) * (values[row - i - FirstLag] - mean);
            }
        }
        var best = -1;
        for (var i = 1; i < correlations.Length - 1; i++)
        {
            if (
                correlations[i] > correlations[i - 1]
                && correlations[i] > correlations[i + 1]
                && (best < 0 || correlations[i] >= correlations[best])
            )
            {
                best = i;
            }
        }
        return best is < Nearest or > Farthest ? Default : best + FirstLag;
    }
}
