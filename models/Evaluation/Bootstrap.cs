namespace Gozcu.Models.Evaluation;

/// <summary>Resamples the rows of an evaluation many times, to estimate how much its metrics depend on chance.</summary>
internal static class Bootstrap
{
    private const int Seed = 1;
    private const int MostDraws = 2000;
    private const int FewestDraws = 100;

    /// <summary>Number of rows drawn in all. An evaluation with more rows needs fewer draws, as its metrics vary less.</summary>
    private const long Rows = 20_000_000;

    /// <summary>Returns the confidence intervals of a curve's metrics.</summary>
    /// <param name="curve">Curve of scores against labels; at least one row.</param>
    /// <param name="threshold">Threshold between normal and warning.</param>
    public static ScoreIntervals Of(ScoreCurve curve, double threshold)
    {
        var rows = curve.Positives + curve.Negatives;
        var points = curve.Thresholds.Length;
        // For each row: the index of its score on the curve; for normal rows, plus the number of points.
        var places = new int[rows];
        var next = 0;
        for (var point = 0; point < points; point++)
        {
            var (here, before) = (curve.At(point), point == 0 ? default : curve.At(point - 1));
            var positives = (int)(here.TruePositives - before.TruePositives);
            var negatives = (int)(here.FalsePositives - before.FalsePositives);
            places.AsSpan(next, positives).Fill(point);
            places.AsSpan(next + positives, negatives).Fill(points + point);
            next += positives + negatives;
        }
        var alarming = 0;
        while (alarming < points && curve.Thresholds[alarming] >= threshold)
        {
            alarming++;
        }
        var draws = (int)Math.Clamp(Rows / rows, FewestDraws, MostDraws);
        var figures = new double[7][];
        foreach (ref var figure in figures.AsSpan())
        {
            figure = new double[draws];
        }
        var random = new Random(Seed);
        var counts = new long[2 * points];
        for (var draw = 0; draw < draws; draw++)
        {
            Array.Clear(counts);
            for (var row = 0; row < rows; row++)
            {
                counts[places[random.Next(places.Length)]]++;
            }
            var drawn = ScoreCurve.OfCounts(counts.AsSpan(0, points), counts.AsSpan(points));
            var matrix = AlarmsOf(drawn, alarming);
            var share = (double)drawn.Positives / rows;
            var (f1, balanced, pr) = (matrix.F1, matrix.BalancedAccuracy, drawn.AreaUnderPr);
            ReadOnlySpan<double> values = [f1, balanced, pr, drawn.AreaUnderRoc, f1 - 2 * share / (1 + share), balanced - 0.5, pr - share];
            for (var i = 0; i < values.Length; i++)
            {
                figures[i][draw] = values[i];
            }
        }
        var all = AlarmsOf(curve, alarming);
        return new ScoreIntervals
        {
            Precision = Interval.Wilson(all.TruePositives, all.TruePositives + all.FalsePositives),
            Recall = Interval.Wilson(all.TruePositives, curve.Positives),
            FalseAlarmRate = Interval.Wilson(all.FalsePositives, curve.Negatives),
            F1 = Percentiles(figures[0]),
            BalancedAccuracy = Percentiles(figures[1]),
            AreaUnderPr = Percentiles(figures[2]),
            AreaUnderRoc = Percentiles(figures[3]),
            F1Gain = Percentiles(figures[4]),
            BalancedAccuracyGain = Percentiles(figures[5]),
            AreaUnderPrGain = Percentiles(figures[6]),
        };
    }

    private static ConfusionMatrix AlarmsOf(ScoreCurve curve, int alarming) =>
        alarming > 0 ? curve.At(alarming - 1) : new ConfusionMatrix(0, 0, curve.Negatives, curve.Positives);

    private static Interval Percentiles(double[] values)
    {
        Array.Sort(values);
        var outside = (int)Math.Floor((1 - Interval.Confidence) / 2 * values.Length);
        return new Interval(values[outside], values[^(outside + 1)]);
    }
}
