namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>
/// Detector that knows only where in its series a row stands. Its score is the share of anomalies at that position in the other series, its threshold the one with the
/// best F1 on the others. Where experiments all run to one plan it does well without a sensor; a detector that does not beat it may have learned the plan.
/// </summary>
public static class ClockDetector
{
    private const int Hundredths = 100;

    /// <summary>Judges each series by the others.</summary>
    /// <param name="series">Series; at least two.</param>
    /// <param name="position">Measure of a row's position.</param>
    /// <returns>The same rows with the clock's scores and alarms.</returns>
    /// <exception cref="ArgumentException">There are fewer than two series.</exception>
    public static IReadOnlyList<ScoredSeries> Judge(IReadOnlyList<ScoredSeries> series, ClockPosition position)
    {
        if (series.Count < 2)
        {
            throw new ArgumentException(
                $"there are {series.Count} series, but a clock learns from the others: it takes at least two",
                nameof(series)
            );
        }
        var positions = position == ClockPosition.Fraction ? Hundredths : series.Max(one => one.Length);
        var (labelled, anomalous) = (new int[positions], new int[positions]);
        foreach (var one in series)
        {
            Count(one, position, 1, labelled, anomalous);
        }
        var judged = new ScoredSeries[series.Count];
        for (var i = 0; i < judged.Length; i++)
        {
            Count(series[i], position, -1, labelled, anomalous);
            judged[i] = Judge(series[i], position, labelled, anomalous);
            Count(series[i], position, 1, labelled, anomalous);
        }
        return judged;
    }

    private static ScoredSeries Judge(ScoredSeries series, ClockPosition position, int[] labelled, int[] anomalous)
    {
        // A position that no other series has gets their overall share.
        var overall = anomalous.Sum() / (double)Math.Max(1, labelled.Sum());
        double[] shares = [.. labelled.Zip(anomalous, (count, hits) => count > 0 ? (double)hits / count : overall)];
        var threshold = Threshold(shares, labelled, anomalous);
        double[] scores = [.. Enumerable.Range(0, series.Length).Select(row => shares[At(series, position, row)])];
        return series.With(scores, [.. scores.Select(score => score >= threshold)]);
    }

    /// <summary>Returns the share with the best F1 as a threshold, of equal ones the highest; infinity without anomalies.</summary>
    private static double Threshold(double[] shares, int[] labelled, int[] anomalous)
    {
        var order = Enumerable.Range(0, shares.Length).Where(i => labelled[i] > 0).OrderByDescending(i => shares[i]).ToArray();
        var positives = anomalous.Sum();
        var (threshold, best) = (double.PositiveInfinity, 0.0);
        long hits = 0,
            alarms = 0;
        for (var i = 0; i < order.Length; i++)
        {
            hits += anomalous[order[i]];
            alarms += labelled[order[i]];
            var f1 = new ConfusionMatrix(hits, alarms - hits, 0, positives - hits).F1;
            if (f1 > best && (i == order.Length - 1 || shares[order[i + 1]] < shares[order[i]]))
            {
                (threshold, best) = (shares[order[i]], f1);
            }
        }
        return threshold;
    }

    private static void Count(ScoredSeries series, ClockPosition position, int sign, int[] labelled, int[] anomalous)
    {
        for (var row = 0; row < series.Length; row++)
        {
            var at = At(series, position, row);
            labelled[at] += series.Labels[row] is null ? 0 : sign;
            anomalous[at] += series.Labels[row] == true ? sign : 0;
        }
    }

    private static int At(ScoredSeries series, ClockPosition position, int row) =>
        position == ClockPosition.Row ? row : (int)((long)row * Hundredths / series.Length);
}
