namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Time after a true change point in which a report counts as its detection.</summary>
/// <param name="Row">Row of the change point.</param>
/// <param name="Start">First time, in microseconds since 1970 UTC.</param>
/// <param name="End">Last time, included.</param>
internal readonly record struct ChangeWindow(int Row, long Start, long End)
{
    /// <summary>Returns the windows of a series, in order. One that begins in the one before is cut to begin at its end.</summary>
    public static IReadOnlyList<ChangeWindow> Of(ScoredSeries series, TimeSpan length)
    {
        var windows = new List<ChangeWindow>();
        var microseconds = length.Ticks / TimeSpan.TicksPerMicrosecond;
        for (var row = 0; row < series.Length; row++)
        {
            if (series.IsTrueChangePoint(row))
            {
                var start = series.Times[row];
                windows.Add(new ChangeWindow(row, windows.Count > 0 ? Math.Max(start, windows[^1].End) : start, start + microseconds));
            }
        }
        return windows;
    }

    /// <summary>Returns whether a window contains a time.</summary>
    /// <param name="windows">Windows in order.</param>
    /// <param name="time">Time; not before that of the last call.</param>
    /// <param name="at">Index of the first window that does not end before the time; 0 at first.</param>
    public static bool Contain(IReadOnlyList<ChangeWindow> windows, long time, ref int at)
    {
        while (at < windows.Count && windows[at].End < time)
        {
            at++;
        }
        return at < windows.Count && windows[at].Start <= time;
    }
}
