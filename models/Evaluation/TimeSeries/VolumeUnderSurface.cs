namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>
/// VUS-PR and range-AUC-PR, as the benchmark TSB-AD computes them. With a buffer window of w rows, an event's neighbours within w/2 rows count as anomalies in part:
/// at distance d by √(1 − d/w), all buffers of a row added, at most 1. At a threshold, precision is the weight of the alarmed rows divided by their number; recall is
/// that weight divided by the mean of it and of all that could be had, at most 1, times the share of events (joined where their buffers meet) that have an alarm
/// anywhere in event or buffer. The area sums precision times the step in recall over 250 thresholds, evenly spaced among the sorted scores.
/// </summary>
/// <remarks>
/// J. Paparrizos, P. Boniol et al., “Volume under the surface: a new accuracy evaluation measure for time-series anomaly detection”, PVLDB 15 (2022), p. 2774; with
/// the details of <c>RangeAUC_volume_opt</c> in github.com/TheDatumOrg/TSB-AD. Where that evaluates each row for each window and threshold, this sums the weights of
/// buffers by threshold: O(n log n) for the scores and O(events · w²) for the buffers.
/// </remarks>
public static class VolumeUnderSurface
{
    /// <summary>Largest buffer window by default, in rows: that of TSB-AD's <c>get_metrics</c>. Its experiments take <see cref="Period.Of"/> of each series.</summary>
    public const int DefaultWindow = 100;

    private const int ThresholdCount = 250;

    /// <summary>Returns the areas of a series; null if none of its judged rows is an anomaly.</summary>
    /// <param name="series">Series.</param>
    /// <param name="window">Largest buffer window, in rows.</param>
    public static RangeAreas? Of(ScoredSeries series, int window = DefaultWindow)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(window);
        var steps = Steps(series);
        var anomalies = new double[ThresholdCount + 1];
        var alarms = new double[ThresholdCount + 1];
        long positives = 0;
        for (var row = 0; row < series.Length; row++)
        {
            if (series.IsJudged(row))
            {
                alarms[steps[row]]++;
                positives += series.Labels[row] == true ? 1 : 0;
                anomalies[steps[row]] += series.Labels[row] == true ? 1 : 0;
            }
        }
        if (positives == 0)
        {
            return null;
        }
        var reach = new int[series.Events.Count];
        for (var i = 0; i < reach.Length; i++)
        {
            reach[i] = steps.AsSpan(series.Events[i].First, series.Events[i].Length).ToArray().Min();
        }
        var weights = new double[series.Length];
        var buffers = new double[ThresholdCount + 1];
        var found = new int[ThresholdCount + 1];
        double sum = 0,
            area = 0;
        for (var width = 0; width <= window; width++)
        {
            if (width > 0 && width % 2 == 0)
            {
                Extend(reach, series.Events, steps, width / 2);
            }
            Weigh(series, steps, width, weights, buffers);
            var segments = Find(series.Events, reach, width / 2, found);
            area = Area(anomalies, buffers, alarms, found, positives, segments);
            sum += area;
        }
        return new RangeAreas(sum / (window + 1), area);
    }

    /// <summary>Returns the mean areas of the series that have anomalies, as TSB-AD averages over series; null if none has.</summary>
    /// <param name="series">Series. One that has a <see cref="ScoredSeries.BufferWindow"/> uses that.</param>
    /// <param name="window">Largest buffer window of the others, in rows.</param>
    public static RangeAreas? Mean(IEnumerable<ScoredSeries> series, int window = DefaultWindow) =>
        Mean(series.Select(one => Of(one, one.BufferWindow ?? window)));

    /// <summary>Returns the mean of those areas that exist; null if there are none.</summary>
    internal static RangeAreas? Mean(IEnumerable<RangeAreas?> areas)
    {
        RangeAreas[] all = [.. areas.OfType<RangeAreas>()];
        return all.Length == 0 ? null : new RangeAreas(all.Average(one => one.VusPr), all.Average(one => one.RangeAreaUnderPr));
    }

    /// <summary>Returns, for each row, the index of the highest threshold that its score reaches; <see cref="ThresholdCount"/> for a row that is not judged.</summary>
    private static int[] Steps(ScoredSeries series)
    {
        double[] sorted = [.. Enumerable.Range(0, series.Length).Where(series.IsJudged).Select(row => -series.Scores[row])];
        Array.Sort(sorted);
        var steps = new int[series.Length];
        Array.Fill(steps, ThresholdCount);
        if (sorted.Length == 0)
        {
            return steps;
        }
        var spacing = (sorted.Length - 1) / (ThresholdCount - 1.0);
        var thresholds = new double[ThresholdCount];
        for (var i = 0; i < ThresholdCount; i++)
        {
            thresholds[i] = sorted[i == ThresholdCount - 1 ? sorted.Length - 1 : (int)(i * spacing)];
        }
        for (var row = 0; row < steps.Length; row++)
        {
            if (series.IsJudged(row))
            {
                steps[row] = FirstAtLeast(thresholds, -series.Scores[row]);
            }
        }
        return steps;
    }

    private static int FirstAtLeast(double[] ascending, double value)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] >= value ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    /// <summary>Lets each event's first threshold with an alarm take in the rows at a distance.</summary>
    private static void Extend(int[] reach, IReadOnlyList<RowRun> events, int[] steps, int distance)
    {
        for (var i = 0; i < reach.Length; i++)
        {
            var (before, after) = (events[i].First - distance, events[i].Last + distance);
            reach[i] = before >= 0 ? Math.Min(reach[i], steps[before]) : reach[i];
            reach[i] = after < steps.Length ? Math.Min(reach[i], steps[after]) : reach[i];
        }
    }

    /// <summary>Sums the weights of the rows in buffers by the threshold from which on they have an alarm.</summary>
    private static void Weigh(ScoredSeries series, int[] steps, int width, double[] weights, double[] buffers)
    {
        Array.Clear(buffers);
        foreach (var run in series.Events)
        {
            for (var distance = 1; distance <= width / 2; distance++)
            {
                var weight = Math.Sqrt(1 - distance / (double)width);
                if (run.First - distance >= 0)
                {
                    weights[run.First - distance] += weight;
                }
                if (run.Last + distance < weights.Length)
                {
                    weights[run.Last + distance] += weight;
                }
            }
        }
        foreach (var run in series.Events)
        {
            for (var distance = 1; distance <= width / 2; distance++)
            {
                Take(run.First - distance);
                Take(run.Last + distance);
            }
        }

        void Take(int row)
        {
            if (row >= 0 && row < weights.Length)
            {
                // What another event's buffer has taken is 0 by now; an anomaly counts in full already.
                buffers[steps[row]] += series.Labels[row] == false ? Math.Min(1, weights[row]) : 0;
                weights[row] = 0;
            }
        }
    }

    /// <summary>Counts the events, joined where their buffers meet, by the threshold from which on they have an alarm; returns their number.</summary>
    private static int Find(IReadOnlyList<RowRun> events, int[] reach, int half, int[] found)
    {
        Array.Clear(found);
        var segments = 0;
        var first = ThresholdCount;
        for (var i = 0; i < reach.Length; i++)
        {
            first = Math.Min(first, reach[i]);
            if (i == reach.Length - 1 || events[i].Last + half < events[i + 1].First - half)
            {
                found[first]++;
                segments++;
                first = ThresholdCount;
            }
        }
        return segments;
    }

    private static double Area(double[] anomalies, double[] buffers, double[] alarms, int[] found, long positives, int segments)
    {
        double area = 0,
            last = 0,
            buffered = 0,
            hits = 0,
            alarmed = 0;
        var existing = 0;
        for (var i = 0; i < ThresholdCount; i++)
        {
            buffered += buffers[i];
            hits += anomalies[i];
            alarmed += alarms[i];
            existing += found[i];
            var weight = hits + buffered;
            var recall = Math.Min(weight / (positives + buffered / 2), 1) * existing / segments;
            area += (recall - last) * weight / alarmed;
            last = recall;
        }
        return area;
    }
}
