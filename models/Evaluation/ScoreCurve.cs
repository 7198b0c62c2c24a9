namespace Gozcu.Models.Evaluation;

/// <summary>
/// Curve of scores against labels: for each distinct score, from the highest down, the number of rows of each class that reach it. Basis of all metrics that do
/// not depend on one threshold, and of the choice of a threshold.
/// </summary>
public sealed class ScoreCurve
{
    private readonly double[] _thresholds;
    private readonly long[] _truePositives;
    private readonly long[] _falsePositives;

    /// <summary>Creates the curve.</summary>
    /// <param name="scores">Scores, one per row.</param>
    /// <param name="labels">Labels, one per row: true for an anomaly.</param>
    /// <exception cref="ArgumentException">The lengths differ or a score is NaN.</exception>
    public ScoreCurve(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        if (scores.Length != labels.Length)
        {
            throw new ArgumentException($"there are {scores.Length} scores, but {labels.Length} labels", nameof(labels));
        }
        var sortedScores = scores.ToArray();
        var sortedLabels = labels.ToArray();
        if (Array.Exists(sortedScores, double.IsNaN))
        {
            throw new ArgumentException("a score is NaN; rows without a score are counted apart, not evaluated", nameof(scores));
        }
        Array.Sort(sortedScores, sortedLabels);
        var thresholds = new List<double>();
        var truePositives = new List<long>();
        var falsePositives = new List<long>();
        for (var row = scores.Length - 1; row >= 0; row--)
        {
            if (thresholds.Count == 0 || thresholds[^1] != sortedScores[row])
            {
                thresholds.Add(sortedScores[row]);
                truePositives.Add(Positives);
                falsePositives.Add(Negatives);
            }
            Positives += sortedLabels[row] ? 1 : 0;
            Negatives += sortedLabels[row] ? 0 : 1;
            truePositives[^1] = Positives;
            falsePositives[^1] = Negatives;
        }
        _thresholds = [.. thresholds];
        _truePositives = [.. truePositives];
        _falsePositives = [.. falsePositives];
    }

    private ScoreCurve(long[] truePositives, long[] falsePositives)
    {
        _thresholds = new double[truePositives.Length];
        _truePositives = truePositives;
        _falsePositives = falsePositives;
        Positives = truePositives[^1];
        Negatives = falsePositives[^1];
    }

    /// <summary>Returns a curve from the number of rows at each point of another curve, from its highest score down. Its thresholds have no meaning.</summary>
    internal static ScoreCurve OfCounts(ReadOnlySpan<long> positives, ReadOnlySpan<long> negatives)
    {
        var (truePositives, falsePositives) = (new long[positives.Length], new long[negatives.Length]);
        long alarms = 0,
            falseAlarms = 0;
        for (var point = 0; point < truePositives.Length; point++)
        {
            truePositives[point] = alarms += positives[point];
            falsePositives[point] = falseAlarms += negatives[point];
        }
        return new ScoreCurve(truePositives, falsePositives);
    }

    /// <summary>Number of anomalies.</summary>
    public long Positives { get; }

    /// <summary>Number of normal rows.</summary>
    public long Negatives { get; }

    /// <summary>Distinct scores, from the highest down.</summary>
    public ReadOnlySpan<double> Thresholds => _thresholds;

    /// <summary>Returns the confusion matrix for the threshold <c>Thresholds[index]</c>.</summary>
    public ConfusionMatrix At(int index) =>
        new(_truePositives[index], _falsePositives[index], Negatives - _falsePositives[index], Positives - _truePositives[index]);

    /// <summary>
    /// Returns a threshold that separates <c>Thresholds[index]</c> from the next lower score: the midpoint, so that a new score near either falls on its side;
    /// the score itself if it is the lowest, or if the next is negative infinity. The threshold is always finite: <see cref="double.MaxValue"/> for a score of
    /// positive infinity, <see cref="double.MinValue"/> for negative infinity.
    /// </summary>
    public double Between(int index)
    {
        var score = _thresholds[index];
        if (double.IsInfinity(score))
        {
            return score > 0 ? double.MaxValue : double.MinValue;
        }
        if (index + 1 == _thresholds.Length)
        {
            return score;
        }
        var middle = _thresholds[index + 1] + (score - _thresholds[index + 1]) / 2;
        return middle > _thresholds[index + 1] && double.IsFinite(middle) ? middle : score;
    }

    /// <summary>Area under the ROC curve, by trapezoids as in MLlib: the probability that an anomaly has a higher score than a normal row. 0 if a class is missing.</summary>
    public double AreaUnderRoc
    {
        get
        {
            if (Positives == 0 || Negatives == 0)
            {
                return 0;
            }
            double area = 0;
            double lastX = 0,
                lastY = 0;
            for (var i = 0; i < _thresholds.Length; i++)
            {
                var x = (double)_falsePositives[i] / Negatives;
                var y = (double)_truePositives[i] / Positives;
                area += (x - lastX) * (y + lastY) / 2;
                (lastX, lastY) = (x, y);
            }
            return area;
        }
    }

    /// <summary>Area under the precision-recall curve, by trapezoids from recall 0 with the first point's precision, as in MLlib. 0 without anomalies.</summary>
    public double AreaUnderPr
    {
        get
        {
            if (Positives == 0)
            {
                return 0;
            }
            double area = 0;
            double lastX = 0;
            double? lastY = null;
            for (var i = 0; i < _thresholds.Length; i++)
            {
                var matrix = At(i);
                if (matrix.TruePositives + matrix.FalsePositives == 0)
                {
                    // No row was counted at this point.
                    continue;
                }
                area += (matrix.Recall - lastX) * (matrix.Precision + (lastY ?? matrix.Precision)) / 2;
                (lastX, lastY) = (matrix.Recall, matrix.Precision);
            }
            return area;
        }
    }

    /// <summary>
    /// Average precision: the sum of precision times the step in recall. Unlike the area by trapezoids, it never exceeds what a threshold can reach. 0 without
    /// anomalies.
    /// </summary>
    public double AveragePrecision
    {
        get
        {
            double sum = 0;
            double last = 0;
            for (var i = 0; i < _thresholds.Length; i++)
            {
                var matrix = At(i);
                sum += (matrix.Recall - last) * matrix.Precision;
                last = matrix.Recall;
            }
            return sum;
        }
    }
}
