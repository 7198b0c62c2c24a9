using System.Globalization;

namespace Gozcu.Kibana.Queries;

/// <summary>Time steps that Kibana chooses automatically: about fifty in the shown range.</summary>
internal static class AutoInterval
{
    private const int Target = 50;
    private const double Month = 30;

    /// <summary>Steps and their upper bounds: a step is chosen if a fiftieth of the range is below its bound.</summary>
    private static readonly (TimeSpan Bound, string Interval)[] Steps =
    [
        (TimeSpan.FromMilliseconds(500), "100ms"),
        (TimeSpan.FromSeconds(5), "1s"),
        (TimeSpan.FromSeconds(7.5), "5s"),
        (TimeSpan.FromSeconds(15), "10s"),
        (TimeSpan.FromSeconds(45), "30s"),
        (TimeSpan.FromMinutes(3), "1m"),
        (TimeSpan.FromMinutes(9), "5m"),
        (TimeSpan.FromMinutes(20), "10m"),
        (TimeSpan.FromMinutes(45), "30m"),
        (TimeSpan.FromHours(2), "1h"),
        (TimeSpan.FromHours(6), "3h"),
        (TimeSpan.FromHours(24), "12h"),
        (TimeSpan.FromDays(7), "1d"),
        (TimeSpan.FromDays(21), "1w"),
        (TimeSpan.FromDays(12 * Month), "1M"),
        (TimeSpan.MaxValue, "1y"),
    ];

    /// <summary>Returns the name and value of Elasticsearch's parameter: a single unit follows the calendar, everything else is fixed.</summary>
    public static (string Name, string Value) For(TimeSpan range)
    {
        var interval = Steps.First(s => range / Target < s.Bound).Interval;
        var unit = interval.TrimStart([.. "0123456789"]);
        var count = int.Parse(interval.AsSpan(0, interval.Length - unit.Length), CultureInfo.InvariantCulture);
        return (count == 1 && unit is not ("ms" or "s") ? "calendar_interval" : "fixed_interval", interval);
    }
}
