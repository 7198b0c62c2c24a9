namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Detection of an event, a contiguous run of anomalies in a series, or its absence.</summary>
/// <param name="Entity">Name of the entity.</param>
/// <param name="Start">Time of the event's first row.</param>
/// <param name="End">Time of the event's last row.</param>
/// <param name="Delay">Time from the first row to the first row with an alarm; null if no row has one.</param>
/// <param name="Standing">True if the alarm at the first row had begun before the event. The delay is 0, but the event did not raise the alarm.</param>
public sealed record EventDetection(string Entity, DateTimeOffset Start, DateTimeOffset End, TimeSpan? Delay, bool Standing)
{
    /// <summary>Finds the events of a series.</summary>
    /// <param name="series">Series.</param>
    /// <returns>One for each event, in order of time.</returns>
    public static IReadOnlyList<EventDetection> In(ScoredSeries series) => [.. series.Events.Select(run => Of(series, run))];

    /// <summary>Returns the detection of one event.</summary>
    internal static EventDetection Of(ScoredSeries series, RowRun run)
    {
        var after = series.Alarms[run.First..(run.Last + 1)].IndexOf(true);
        return new EventDetection(
            series.Entity,
            Time(series.Times[run.First]),
            Time(series.Times[run.Last]),
            after < 0 ? null : Time(series.Times[run.First + after]) - Time(series.Times[run.First]),
            after == 0 && run.First > 0 && series.Alarms[run.First - 1]
        );
    }

    private static DateTimeOffset Time(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
