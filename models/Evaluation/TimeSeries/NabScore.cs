namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>
/// Score of the Numenta Anomaly Benchmark. Events are the anomaly windows. A window counts its earliest detection: 1 at the left edge, falling towards 0 at the right
/// by the scaled sigmoid 2/(1 + e^5x) − 1 of the position in the window; a window without a detection costs the miss weight. A detection outside counts that sigmoid
/// of its distance from the last window, in widths of that window, or −1 before any, times the weight of a false detection. The first 15 % of the rows of a series,
/// at most 750, are the probation: nothing counts there. The sum is normalised so that no detection is 0 and a perfect one 100.
/// </summary>
/// <remarks>
/// A. Lavin, S. Ahmad, “Evaluating real-time anomaly detection algorithms: the Numenta Anomaly Benchmark”, ICMLA 2015; with the details of <c>nab/sweeper.py</c> in
/// github.com/numenta/NAB. NAB also picks the threshold that gives the best score; here the alarms are taken as they are. NAB divides by the width of the last window
/// less one row; for a window of one row, that is taken as 1.
/// </remarks>
public sealed record NabScore
{
    private const double ProbationShare = 0.15;
    private const int LongestProbation = 750;
    private const double Farthest = 3;

    /// <summary>Number of windows after the probation.</summary>
    public required int Windows { get; init; }

    /// <summary>Number of windows without a detection.</summary>
    public required int Missed { get; init; }

    /// <summary>Number of detections outside windows.</summary>
    public required int FalsePositives { get; init; }

    /// <summary>Score for each profile.</summary>
    public required NabScores Scores { get; init; }

    /// <summary>Scores series.</summary>
    /// <param name="series">Series. A row that is not judged is treated like one of the probation.</param>
    /// <param name="detections">Rows that count as detections.</param>
    /// <returns>The score; null if there is no window.</returns>
    public static NabScore? Of(IEnumerable<ScoredSeries> series, NabDetections detections = NabDetections.Rows) =>
        Of(series.SelectMany(one => Tallies(one, detections, one.WholeBlock)));

    internal static NabScore? Of(IEnumerable<NabTally> tallies)
    {
        var sum = tallies.Aggregate(default(NabTally), (left, right) => left + right);
        return sum.Windows == 0
            ? null
            : new NabScore
            {
                Windows = sum.Windows,
                Missed = sum.Missed,
                FalsePositives = sum.FalsePositives,
                Scores = NabScores.Of(sum.Windows, (falsePositive, miss) => sum.Hits + falsePositive * sum.FalseValue - miss * sum.Missed),
            };
    }

    /// <summary>Counts a series by blocks of a number of rows. A window counts where it begins.</summary>
    internal static IReadOnlyList<NabTally> Tallies(ScoredSeries series, NabDetections detections, int blockRows)
    {
        var tallies = new NabTally[series.BlockCount(blockRows)];
        var probation = Math.Min((int)(ProbationShare * series.Length), LongestProbation);
        var next = 0;
        RowRun? last = null;
        for (var row = 0; row < series.Length; row++)
        {
            if (next < series.Events.Count && row == series.Events[next].First)
            {
                var window = series.Events[next++];
                tallies[row / blockRows] += Window(series, window, detections, probation);
                (last, row) = (window, window.Last);
            }
            else if (row >= probation && IsDetection(series, row, detections))
            {
                tallies[row / blockRows] += new NabTally(0, 0, 1, 0, FalseValue(row, last));
            }
        }
        return tallies;
    }

    private static NabTally Window(ScoredSeries series, RowRun window, NabDetections detections, int probation)
    {
        for (var row = Math.Max(window.First, probation); row <= window.Last; row++)
        {
            if (IsDetection(series, row, detections))
            {
                var position = -(window.Last - row + 1.0) / window.Length;
                return new NabTally(1, 0, 0, Sigmoid(position) / Sigmoid(-1), 0);
            }
        }
        return window.Last >= probation ? new NabTally(1, 1, 0, 0, 0) : default;
    }

    private static bool IsDetection(ScoredSeries series, int row, NabDetections detections) =>
        series.Alarms[row] && series.IsJudged(row) && (detections == NabDetections.Rows || row == 0 || !series.Alarms[row - 1]);

    private static double FalseValue(int row, RowRun? last)
    {
        if (last is not { } window)
        {
            return -1;
        }
        var distance = (row - window.Last) / (double)Math.Max(1, window.Length - 1);
        return distance > Farthest ? -1 : Sigmoid(distance);
    }

    private static double Sigmoid(double position) => 2 / (1 + Math.Exp(5 * position)) - 1;
}
