using Gozcu.Models.Features;

namespace Gozcu.Models.Detectors;

/// <summary>Statistics of training values that detectors are fitted from. A missing value (NaN) is left out.</summary>
internal static class TrainingStatistics
{
    /// <summary>Returns the known values of a feature, in order of rows.</summary>
    /// <exception cref="ArgumentException">There are fewer than two, or one is infinite.</exception>
    public static double[] Known(FeatureColumns rows, int feature)
    {
        var column = rows[feature];
        var known = new double[column.Length];
        var count = 0;
        foreach (var value in column)
        {
            if (double.IsInfinity(value))
            {
                throw new ArgumentException($"feature {feature} is infinite in a training row", nameof(rows));
            }
            if (!double.IsNaN(value))
            {
                known[count++] = value;
            }
        }
        return count >= 2
            ? known[..count]
            : throw new ArgumentException(
                $"feature {feature} has {count} values in the training rows, but needs at least two",
                nameof(rows)
            );
    }

    /// <summary>
    /// Returns the mean and the sample standard deviation. Equal values have exactly their value and 0: a rounded mean would give them a tiny deviation, in
    /// which any other value is far away.
    /// </summary>
    public static (double Mean, double Deviation) Moments(ReadOnlySpan<double> values)
    {
        if (!values.ContainsAnyExcept(values[0]))
        {
            return (values[0], 0);
        }
        double sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }
        var mean = sum / values.Length;
        double squares = 0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }
        return (mean, Math.Sqrt(squares / (values.Length - 1)));
    }

    /// <summary>Returns the distance of each value from a centre, in ascending order.</summary>
    public static double[] Distances(ReadOnlySpan<double> values, double centre)
    {
        var distances = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            distances[i] = Math.Abs(values[i] - centre);
        }
        Array.Sort(distances);
        return distances;
    }

    /// <summary>Returns a quantile by linear interpolation between order statistics: definition 7 of Hyndman and Fan (1996), the usual one.</summary>
    /// <param name="ascending">Values in ascending order, at least one.</param>
    /// <param name="share">Share of the values that lie below, 0 to 1.</param>
    public static double Quantile(ReadOnlySpan<double> ascending, double share)
    {
        var place = share * (ascending.Length - 1);
        var below = (int)place;
        var low = ascending[below];
        return below + 1 < ascending.Length ? low + (place - below) * (ascending[below + 1] - low) : low;
    }

    /// <summary>Returns a quantile of the numbers among scores, or 0 if there is none.</summary>
    public static double QuantileOfScores(ReadOnlySpan<double> scores, double share)
    {
        var numbers = new double[scores.Length];
        var count = 0;
        foreach (var score in scores)
        {
            if (!double.IsNaN(score))
            {
                numbers[count++] = score;
            }
        }
        Array.Sort(numbers, 0, count);
        return count == 0 ? 0 : Quantile(numbers.AsSpan(0, count), share);
    }
}
