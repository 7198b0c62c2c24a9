namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>
/// Detection counted by events instead of rows. An event is a contiguous run of anomalies in a series; it is detected if any of its rows has an alarm, with or
/// without a score. A false episode is a contiguous run of alarms that shares no row with an event and covers at least one judged normal row.
/// </summary>
/// <remarks>
/// Recall by existence of an alarm: N. Tatbul et al., “Precision and recall for time series”, NeurIPS 31 (2018), with α = 1. False alarms per time, as operators feel
/// them: EEMUA 191, Alarm Systems.
/// </remarks>
public sealed record EventScore
{
    /// <summary>Number of events.</summary>
    public required int Events { get; init; }

    /// <summary>Number of events that have an alarm.</summary>
    public required int Detected { get; init; }

    /// <summary>Number of events at whose first row an alarm stood that had begun before. They count as detected, with a delay of 0.</summary>
    public required int Standing { get; init; }

    /// <summary>Share of events that have an alarm; 0 without events.</summary>
    public double Recall => Events > 0 ? (double)Detected / Events : 0;

    /// <summary>Median time from an event's first row to its first alarm, over the detected events; null if there are none.</summary>
    public TimeSpan? MedianDelay { get; init; }

    /// <summary>Median time from an event's first row to its first alarm, over the detected events without a standing alarm; null if there are none.</summary>
    public TimeSpan? MedianDelayWithoutStanding { get; init; }

    /// <summary>Number of false episodes.</summary>
    public required int FalseEpisodes { get; init; }

    /// <summary>Time that was judged: for each series, the number of judged rows times the median time between two rows.</summary>
    public required TimeSpan Monitored { get; init; }

    /// <summary>False episodes per day of monitored time; null if no time was monitored.</summary>
    public double? FalseEpisodesPerDay => Monitored > TimeSpan.Zero ? FalseEpisodes / Monitored.TotalDays : null;

    /// <summary>Counts the events of series.</summary>
    /// <param name="series">Series.</param>
    public static EventScore Of(IEnumerable<ScoredSeries> series) => Of([.. series.SelectMany(one => EventTally.Of(one, one.WholeBlock))]);

    internal static EventScore Of(IReadOnlyCollection<EventTally> tallies)
    {
        EventDetection[] events = [.. tallies.SelectMany(tally => tally.Events)];
        return new EventScore
        {
            Events = events.Length,
            Detected = events.Count(one => one.Delay is not null),
            Standing = events.Count(one => one.Standing),
            MedianDelay = Median(events.Select(one => one.Delay)),
            MedianDelayWithoutStanding = Median(events.Where(one => !one.Standing).Select(one => one.Delay)),
            FalseEpisodes = tallies.Sum(tally => tally.FalseEpisodes),
            Monitored = TimeSpan.FromTicks(tallies.Sum(tally => tally.Monitored.Ticks)),
        };
    }

    private static TimeSpan? Median(IEnumerable<TimeSpan?> delays)
    {
        TimeSpan[] sorted = [.. delays.OfType<TimeSpan>().Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
