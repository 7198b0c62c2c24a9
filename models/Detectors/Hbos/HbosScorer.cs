using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.Hbos;

/// <summary>
/// Histogram-based outlier score (Goldstein and Dengel, "Histogram-based Outlier Score (HBOS): A fast Unsupervised Anomaly Detection Algorithm", KI 2012): the
/// sum over the features of <c>ln(1 / height)</c>, where the height is that of the value's bin in the feature's histogram of training values, relative to the
/// highest bin; 0 or more. Features count as independent. Missing values are skipped; a row without any value has no score (NaN).
/// </summary>
public sealed class HbosScorer : IScorer, IExpectation
{
    /// <summary>Default number of bins.</summary>
    public const int DefaultBins = 20;

    private readonly double[] _lows;
    private readonly double[] _highs;
    private readonly double[] _parts;
    private readonly double[] _outside;
    private readonly double[] _factors;
    private readonly double[] _modes;
    private readonly int _bins;

    /// <summary>Creates a scorer.</summary>
    /// <param name="lows">Lower ends of the histograms, one per feature.</param>
    /// <param name="highs">Upper ends of the histograms, one per feature, inclusive; equal to the lower end for a histogram of one value.</param>
    /// <param name="parts">Parts of the score, 0 or more, for each feature's bins in turn. The bins of a feature have equal widths.</param>
    /// <param name="outside">Part of the score of a value outside the histogram, one per feature, 0 or more.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, a value is not finite, a part is negative or an upper end is below its lower end.</exception>
    public HbosScorer(ReadOnlySpan<double> lows, ReadOnlySpan<double> highs, ReadOnlySpan<double> parts, ReadOnlySpan<double> outside)
    {
        var features = lows.Length;
        if (highs.Length != features || outside.Length != features || (features == 0 ? parts.Length > 0 : parts.Length % features != 0))
        {
            throw new ArgumentException(
                $"there are {features} lows, {highs.Length} highs, {outside.Length} parts outside and {parts.Length} parts of bins"
            );
        }
        ScorerArguments.CheckFinite(lows, nameof(lows));
        ScorerArguments.CheckFinite(highs, nameof(highs));
        ScorerArguments.CheckNotNegative(parts, nameof(parts));
        ScorerArguments.CheckNotNegative(outside, nameof(outside));
        _bins = features == 0 ? 1 : parts.Length / features;
        if (_bins == 0)
        {
            throw new ArgumentException("there are no bins", nameof(parts));
        }
        _lows = lows.ToArray();
        _highs = highs.ToArray();
        _parts = parts.ToArray();
        _outside = outside.ToArray();
        _factors = new double[features];
        _modes = new double[features];
        for (var feature = 0; feature < features; feature++)
        {
            if (highs[feature] < lows[feature])
            {
                throw new ArgumentException($"the histogram of feature {feature} ends below its start", nameof(highs));
            }
            _factors[feature] = Factor(lows[feature], highs[feature], _bins);
            var bins = _parts.AsSpan(feature * _bins, _bins);
            var width = (highs[feature] - lows[feature]) / _bins;
            _modes[feature] = lows[feature] + (bins.IndexOf(bins.ToArray().Min()) + 0.5) * width;
        }
    }

    /// <inheritdoc/>
    public int FeatureCount => _lows.Length;

    /// <summary>
    /// Fits a scorer: histograms of equal bins from a feature's smallest to its largest value. One row is added to each bin, and to what lies outside: the
    /// height is <c>(rows + 1) / (rows of the highest bin + 1)</c>, as the paper's is 0 for a bin without rows, whose score would be infinite.
    /// </summary>
    /// <param name="normal">Feature values of normal rows; NaN means missing.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    /// <exception cref="ArgumentException">A feature has fewer than two values or an infinite one, or there is no bin.</exception>
    public static HbosScorer Fit(FeatureColumns normal, int bins = DefaultBins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var features = normal.Features;
        var (lows, highs, outside) = (new double[features], new double[features], new double[features]);
        var parts = new double[features * bins];
        var counts = new long[bins];
        for (var feature = 0; feature < features; feature++)
        {
            var values = TrainingStatistics.Known(normal, feature);
            (lows[feature], highs[feature]) = (values.Min(), values.Max());
            var factor = Factor(lows[feature], highs[feature], bins);
            Array.Clear(counts);
            foreach (var value in values)
            {
                counts[Bin(value, lows[feature], factor, bins)]++;
            }
            var highest = counts.Max() + 1.0;
            outside[feature] = Math.Log(highest);
            for (var bin = 0; bin < bins; bin++)
            {
                parts[feature * bins + bin] = Math.Log(highest / (counts[bin] + 1));
            }
        }
        return new HbosScorer(lows, highs, parts, outside);
    }

    /// <inheritdoc/>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        ScorerArguments.Check(this, features, scores);
        scores.Fill(double.NaN);
        for (var feature = 0; feature < _lows.Length; feature++)
        {
            var column = features[feature];
            for (var row = 0; row < column.Length; row++)
            {
                if (!double.IsNaN(column[row]))
                {
                    var part = Part(feature, column[row]);
                    scores[row] = double.IsNaN(scores[row]) ? part : scores[row] + part;
                }
            }
        }
    }

    /// <summary>Computes each feature's contribution: its part of the sum.</summary>
    /// <inheritdoc/>
    public void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        ScorerArguments.Check(this, row, contributions);
        for (var feature = 0; feature < row.Length; feature++)
        {
            contributions[feature] = double.IsNaN(row[feature]) ? 0 : Part(feature, row[feature]);
        }
    }

    /// <summary>Computes the expected values, which are the middles of the highest bins.</summary>
    /// <inheritdoc/>
    public void Expect(ReadOnlySpan<double> row, Span<double> expected)
    {
        ScorerArguments.Check(this, row, expected);
        _modes.CopyTo(expected);
    }

    /// <inheritdoc/>
    public PackageArrays ToArrays() =>
        new()
        {
            { "lows", _lows },
            { "highs", _highs },
            { "parts", _parts, _bins },
            { "outside", _outside },
        };

    /// <summary>Returns the number of bins in a unit of the feature, or 0 for a histogram of one value.</summary>
    private static double Factor(double low, double high, int bins) => high > low ? bins / (high - low) : 0;

    private static int Bin(double value, double low, double factor, int bins) => Math.Min((int)((value - low) * factor), bins - 1);

    private double Part(int feature, double value) =>
        value < _lows[feature] || value > _highs[feature]
            ? _outside[feature]
            : _parts[feature * _bins + Bin(value, _lows[feature], _factors[feature], _bins)];
}
