using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Models.Tests.Evaluation.TimeSeries;

/// <summary>Series for tests, with a row a second.</summary>
internal static class Sample
{
    private const long Second = 1_000_000;

    /// <summary>Returns the numbers of the linear congruential generator that the reference values were computed with, from 0 to 1.</summary>
    public static double[] Numbers(int count, long seed)
    {
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            seed = (seed * 1103515245 + 12345) % (1L << 31);
            numbers[i] = seed / (double)(1L << 31);
        }
        return numbers;
    }

    /// <summary>Returns booleans that are true in ranges of rows, both ends included.</summary>
    public static bool[] Rows(int count, params (int First, int Last)[] ranges) =>
        [.. Enumerable.Range(0, count).Select(row => ranges.Any(range => row >= range.First && row <= range.Last))];

    /// <summary>Returns booleans that are true at rows.</summary>
    public static bool[] At(int count, params int[] rows) => Rows(count, [.. rows.Select(row => (row, row))]);

    /// <summary>Returns a series whose scores are 1 for an alarm and 0 otherwise.</summary>
    public static ScoredSeries Alarms(bool[] labels, bool[] alarms, string entity = "pump", int secondsPerRow = 1) =>
        new(
            entity,
            Times(labels.Length, secondsPerRow),
            alarms.Select(alarm => alarm ? 1.0 : 0),
            alarms,
            labels.Select(label => (bool?)label)
        );

    /// <summary>Returns a series with scores, and alarms where they are at least one half.</summary>
    public static ScoredSeries Scores(bool[] labels, double[] scores, string entity = "pump") =>
        new(entity, Times(labels.Length), scores, scores.Select(score => score >= 0.5), labels.Select(label => (bool?)label));

    /// <summary>Returns a series from letters: <c>a</c> anomaly, <c>n</c> normal, <c>-</c> without label, in upper case with an alarm; <c>_</c> as <c>-</c> with one.</summary>
    public static ScoredSeries Letters(string rows, int secondsPerRow = 1) =>
        new(
            "pump",
            Times(rows.Length, secondsPerRow),
            rows.Select(letter => char.IsUpper(letter) ? 1.0 : 0),
            rows.Select(letter => char.IsUpper(letter) || letter == '_'),
            rows.Select(letter =>
                char.ToUpperInvariant(letter) switch
                {
                    'A' => true,
                    'N' => false,
                    _ => (bool?)null,
                }
            )
        );

    public static IEnumerable<long> Times(int count, int secondsPerRow = 1) =>
        Enumerable.Range(0, count).Select(row => row * secondsPerRow * Second);
}
