using System.Globalization;

namespace Gozcu.Models.Evaluation;

/// <summary>Confidence interval of a metric: its range, with 95 % confidence, over other samples of the same kind.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Confidence level: the share of samples whose interval contains the true value.</summary>
    public const double Confidence = 0.95;

    /// <summary>Two-sided quantile of the normal distribution for <see cref="Confidence"/>.</summary>
    private const double Quantile = 1.959963984540054;

    /// <summary>Returns both ends with two decimals, for people: <c>0.72–0.91</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low:F2}–{High:F2}");

    /// <summary>Returns the Wilson score interval of a proportion.</summary>
    /// <remarks>E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, JASA 22 (1927), p. 209.</remarks>
    /// <param name="hits">Number of successes.</param>
    /// <param name="cases">Number of cases; for 0 the interval is 0 to 1.</param>
    public static Interval Wilson(long hits, long cases)
    {
        if (cases == 0)
        {
            return new Interval(0, 1);
        }
        const double square = Quantile * Quantile;
        var share = (double)hits / cases;
        var middle = (share + square / (2 * cases)) / (1 + square / cases);
        var half = Quantile / (1 + square / cases) * Math.Sqrt(share * (1 - share) / cases + square / (4.0 * cases * cases));
        // At 0 and 1 the ends are exact; rounding must not move them.
        return new Interval(hits == 0 ? 0 : Math.Max(0, middle - half), hits == cases ? 1 : Math.Min(1, middle + half));
    }
}
