namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Events and false episodes that begin in a block of rows, and the time judged in it.</summary>
/// <param name="Events">Events.</param>
/// <param name="FalseEpisodes">Number of false episodes.</param>
/// <param name="Monitored">Judged time.</param>
internal sealed record EventTally(IReadOnlyList<EventDetection> Events, int FalseEpisodes, TimeSpan Monitored)
{
    /// <summary>Counts a series by blocks of a number of rows.</summary>
    public static IReadOnlyList<EventTally> Of(ScoredSeries series, int blockRows)
    {
        var blocks = series.BlockCount(blockRows);
        var events = Enumerable.Range(0, blocks).Select(_ => new List<EventDetection>()).ToArray();
        foreach (var run in series.Events)
        {
            events[run.First / blockRows].Add(EventDetection.Of(series, run));
        }
        var episodes = new int[blocks];
        foreach (var run in series.Alerts)
        {
            episodes[run.First / blockRows] += IsFalse(series, run) ? 1 : 0;
        }
        var spacing = Spacing(series.Times);
        var monitored = new TimeSpan[blocks];
        for (var row = 0; row < series.Length; row++)
        {
            monitored[row / blockRows] += series.IsJudged(row) ? spacing : TimeSpan.Zero;
        }
        return [.. Enumerable.Range(0, blocks).Select(block => new EventTally(events[block], episodes[block], monitored[block]))];
    }

    /// <summary>Returns whether a run of alarms covers a judged normal row and no anomaly.</summary>
    private static bool IsFalse(ScoredSeries series, RowRun run)
    {
        var isNormal = false;
        for (var row = run.First; row <= run.Last; row++)
        {
            if (series.Labels[row] == true)
            {
                return false;
            }
            isNormal |= series.IsJudged(row);
        }
        return isNormal;
    }

    /// <summary>Returns the median time between two rows.</summary>
    private static TimeSpan Spacing(ReadOnlySpan<long> times)
    {
        if (times.Length < 2)
        {
            return TimeSpan.Zero;
        }
        var gaps = new long[times.Length - 1];
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = times[i + 1] - times[i];
        }
        Array.Sort(gaps);
        return TimeSpan.FromMicroseconds((gaps[(gaps.Length - 1) / 2] + gaps[gaps.Length / 2]) / 2.0);
    }
}
