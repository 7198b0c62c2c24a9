namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Sums from which a <see cref="ChangePointScore"/> follows.</summary>
internal readonly record struct ChangePointTally
{
    /// <summary>Number of windows.</summary>
    public int Windows { get; init; }

    /// <summary>Number of windows without a reported change point.</summary>
    public int Missed { get; init; }

    /// <summary>Sum over the found windows of a value that falls from 1 at the change point to −1 at the end of the window.</summary>
    public double Promptness { get; init; }

    /// <summary>Sum over the found windows of the time from the change point to the report, in microseconds.</summary>
    public long Delay { get; init; }

    /// <summary>Number of reported change points.</summary>
    public int Reported { get; init; }

    /// <summary>Number of reported change points that lie in a window.</summary>
    public int ReportedInside { get; init; }

    /// <summary>Number of judged rows.</summary>
    public int Rows { get; init; }

    /// <summary>Number of judged rows that lie in a window.</summary>
    public int RowsInside { get; init; }

    /// <summary>Scores for each profile; at least one window.</summary>
    public NabScores Scores
    {
        get
        {
            var tally = this;
            var found = Windows - Missed;
            return NabScores.Of(
                Windows,
                (falsePositive, miss) =>
                    (1 + falsePositive) / 2 * tally.Promptness
                    + (1 - falsePositive) / 2 * found
                    - falsePositive * (tally.Reported - tally.ReportedInside)
                    - miss * tally.Missed
            );
        }
    }

    public static ChangePointTally operator +(ChangePointTally left, ChangePointTally right) =>
        new()
        {
            Windows = left.Windows + right.Windows,
            Missed = left.Missed + right.Missed,
            Promptness = left.Promptness + right.Promptness,
            Delay = left.Delay + right.Delay,
            Reported = left.Reported + right.Reported,
            ReportedInside = left.ReportedInside + right.ReportedInside,
            Rows = left.Rows + right.Rows,
            RowsInside = left.RowsInside + right.RowsInside,
        };
}
