using Gozcu.Models.Detectors;

namespace Gozcu.Jobs.Tests.Train.Parity;

/// <summary>Compares the scores of a portable scorer with MLlib's, row by row.</summary>
internal static class Agreement
{
    private const double Tolerance = 1e-9;

    /// <summary>Every score must be MLlib's to within 1e-9 of it; NaN only where MLlib has NaN.</summary>
    /// <param name="scorer">The portable scorer.</param>
    /// <param name="rows">What both scored.</param>
    /// <param name="expected">MLlib's scores.</param>
    /// <param name="step">The distance between two scores that MLlib can tell apart; 0 where it is not fixed.</param>
    public static void Check(IScorer scorer, RandomRows rows, double[] expected, double step = 0)
    {
        var actual = new double[rows.Values.Length];
        scorer.Score(rows.ToMatrix().Columns, actual);
        var different = Enumerable.Range(0, actual.Length).Where(i => !Agree(actual[i], expected[i], step)).ToList();
        Assert.That(expected.Distinct().Count(), Is.GreaterThan(5), "scores that hardly differ compare nothing");
        Assert.That(
            different.Select(i => $"{actual[i]:R} for MLlib's {expected[i]:R} of [{string.Join(", ", rows.Values[i])}]").Take(5),
            Is.Empty,
            $"{different.Count} of {actual.Length} rows"
        );
    }

    private static bool Agree(double actual, double expected, double step) =>
        actual.Equals(expected) || Math.Abs(actual - expected) <= Math.Max(Tolerance * Math.Abs(expected), step);
}
