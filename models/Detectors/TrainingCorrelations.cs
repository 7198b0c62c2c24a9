using Gozcu.Models.Features;

namespace Gozcu.Models.Detectors;

/// <summary>
/// Means, standard deviations and correlations of training rows. Rows with a missing value are left out. A feature with one value only has deviation 0 and
/// correlation 0 to all others.
/// </summary>
internal sealed class TrainingCorrelations
{
    private readonly double[][] _standardised;

    /// <exception cref="ArgumentException">There are fewer than two rows without a missing value, or a value is infinite.</exception>
    public TrainingCorrelations(FeatureColumns rows)
    {
        var features = rows.Features;
        var complete = Complete(rows);
        Rows = complete.Length;
        Means = new double[features];
        Deviations = new double[features];
        Matrix = new double[features, features];
        _standardised = new double[features][];
        for (var feature = 0; feature < features; feature++)
        {
            var column = rows[feature];
            var values = new double[complete.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = column[complete[i]];
            }
            (Means[feature], Deviations[feature]) = TrainingStatistics.Moments(values);
            Standardise(values, Means[feature], Deviations[feature]);
            _standardised[feature] = values;
            for (var other = 0; other <= feature; other++)
            {
                Matrix[feature, other] = Matrix[other, feature] = Correlation(feature, other);
            }
        }
    }

    /// <summary>Number of rows without a missing value.</summary>
    public int Rows { get; }

    public double[] Means { get; }

    public double[] Deviations { get; }

    /// <summary>Correlations, with 1 on the diagonal.</summary>
    public double[,] Matrix { get; }

    /// <summary>
    /// Computes the weight of the identity in the mixture with the correlations that has the smallest expected squared error (Ledoit and Wolf, "A
    /// well-conditioned estimator for large-dimensional covariance matrices", J. Multivariate Analysis 88, 2004), 0 to 1. With <c>d² = |R - I|²</c> and
    /// <c>b² = Σ |z z' - R|² / n²</c> over the rows z, it is <c>min(b², d²) / d²</c>.
    /// </summary>
    public double LedoitWolfShrinkage()
    {
        double distance = 0;
        double matrix = 0;
        var features = Means.Length;
        for (var feature = 0; feature < features; feature++)
        {
            for (var other = 0; other < features; other++)
            {
                var square = Matrix[feature, other] * Matrix[feature, other];
                matrix += feature != other || Deviations[feature] > 0 ? square : 0;
                distance += feature == other ? 0 : square;
            }
        }
        double fourths = 0;
        for (var row = 0; row < Rows; row++)
        {
            double square = 0;
            foreach (var column in _standardised)
            {
                square += column[row] * column[row];
            }
            fourths += square * square;
        }
        var error = (fourths / Rows - matrix) / Rows;
        return distance > 0 ? Math.Clamp(error / distance, 0, 1) : 1;
    }

    private static int[] Complete(FeatureColumns rows)
    {
        var complete = new List<int>(rows.Rows);
        for (var row = 0; row < rows.Rows; row++)
        {
            var isComplete = true;
            for (var feature = 0; feature < rows.Features; feature++)
            {
                var value = rows[feature][row];
                if (double.IsInfinity(value))
                {
                    throw new ArgumentException($"feature {feature} is infinite in a training row", nameof(rows));
                }
                isComplete &= !double.IsNaN(value);
            }
            if (isComplete)
            {
                complete.Add(row);
            }
        }
        return complete.Count >= 2
            ? [.. complete]
            : throw new ArgumentException(
                $"{complete.Count} of {rows.Rows} training rows have a value of every feature, but at least two are needed",
                nameof(rows)
            );
    }

    private static void Standardise(Span<double> values, double mean, double deviation)
    {
        foreach (ref var value in values)
        {
            value = deviation == 0 ? 0 : (value - mean) / deviation;
        }
    }

    private double Correlation(int feature, int other)
    {
        if (feature == other)
        {
            return 1;
        }
        double sum = 0;
        var (left, right) = (_standardised[feature], _standardised[other]);
        for (var row = 0; row < left.Length; row++)
        {
            sum += left[row] * right[row];
        }
        return Math.Clamp(sum / (left.Length - 1), -1, 1);
    }
}
