namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Detectors that look at no measurement, to compare others with on the same rows.</summary>
public static class TrivialDetectors
{
    /// <summary>Judges each series by a detector that always alarms.</summary>
    public static IReadOnlyList<ScoredSeries> AlwaysAlarm(IReadOnlyList<ScoredSeries> series) => Constant(series, true);

    /// <summary>Judges each series by a detector that never alarms.</summary>
    public static IReadOnlyList<ScoredSeries> NeverAlarm(IReadOnlyList<ScoredSeries> series) => Constant(series, false);

    /// <summary>Judges each series by a detector that alarms at random rows, as often as the given one does at the judged rows.</summary>
    /// <param name="series">Series with the alarms of the detector.</param>
    /// <param name="seed">Seed of the random numbers.</param>
    public static IReadOnlyList<ScoredSeries> Random(IReadOnlyList<ScoredSeries> series, int seed = 1)
    {
        long rows = 0,
            alarms = 0;
        foreach (var one in series)
        {
            for (var row = 0; row < one.Length; row++)
            {
                rows += one.IsJudged(row) ? 1 : 0;
                alarms += one.IsJudged(row) && one.Alarms[row] ? 1 : 0;
            }
        }
        var random = new Random(seed);
        var threshold = 1 - alarms / (double)Math.Max(1, rows);
        return
        [
            .. series.Select(one =>
            {
                double[] scores = [.. Enumerable.Range(0, one.Length).Select(_ => random.NextDouble())];
                return one.With(scores, [.. scores.Select(score => score >= threshold)]);
            }),
        ];
    }

    private static IReadOnlyList<ScoredSeries> Constant(IReadOnlyList<ScoredSeries> series, bool alarm) =>
        [.. series.Select(one => one.With(new double[one.Length], [.. Enumerable.Repeat(alarm, one.Length)]))];
}
