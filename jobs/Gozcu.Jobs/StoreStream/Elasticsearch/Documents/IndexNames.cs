using System.Globalization;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Documents;

/// <summary>
/// Names of the indices: a document belongs to the index of its level and of the measurement's day in UTC. If the day is far from the record's arrival in
/// Kafka, the clock was wrong or the data are old; as such records could create thousands of indices, they share one index per level. The choice depends only
/// on the record, so that it is the same whenever the record is written.
/// </summary>
/// <param name="prefix">Prefix of the indices.</param>
/// <param name="pastDays">Largest age of a measurement at its arrival, in days.</param>
internal sealed class IndexNames(string prefix, int pastDays)
{
    /// <summary>Number of days that a clock may be ahead.</summary>
    public const int FutureDays = 2;

    /// <summary>
    /// Number of days around the limits in which the other index must be checked too: after a failure, the same measurement may come in a second output record
    /// with a later timestamp, and may then be on the other side of a limit.
    /// </summary>
    private const int RepeatDays = 31;

    private const long MicrosecondsInDay = 86_400_000_000;
    private readonly Dictionary<(string Level, long Day), string> _names = [];

    /// <summary>Returns the name of the index for records that Elasticsearch refused.</summary>
    public static string Rejected(string prefix) => prefix + "rejected";

    /// <summary>Returns the index of a level for documents that belong to no day.</summary>
    public string Other(string level) => Named(level, long.MinValue);

    /// <summary>Returns the index of a document.</summary>
    /// <param name="level">Level of the document.</param>
    /// <param name="measured">Time of the measurement, in microseconds since 1970 UTC; null if unknown.</param>
    /// <param name="arrived">Time at which its output record arrived in Kafka, in microseconds since 1970 UTC.</param>
    public string Of(string level, long? measured, long arrived)
    {
        if (measured is not { } time)
        {
            return Other(level);
        }
        var (day, age) = Age(time, arrived);
        return age <= pastDays && age >= -FutureDays ? Named(level, day) : Other(level);
    }

    /// <summary>Returns the index that an earlier or later output record of the same measurement may belong to; null if there is none.</summary>
    public string? Twin(string level, long? measured, long arrived)
    {
        if (measured is not { } time)
        {
            return null;
        }
        var (day, age) = Age(time, arrived);
        return (age > pastDays && age <= pastDays + RepeatDays) || (age < -FutureDays && age >= -FutureDays - RepeatDays)
                ? Named(level, day)
            : (age <= pastDays && age > Math.Max(0, pastDays - RepeatDays)) || (age < 0 && age >= -FutureDays) ? Other(level)
            : null;
    }

    private static (long Day, long Age) Age(long measured, long arrived)
    {
        var day = DayOf(measured);
        return (day, DayOf(arrived) - day);
    }

    private static long DayOf(long microseconds) =>
        (microseconds >= 0 ? microseconds : microseconds - MicrosecondsInDay + 1) / MicrosecondsInDay;

    private string Named(string level, long day)
    {
        if (!_names.TryGetValue((level, day), out var name))
        {
            var suffix =
                day == long.MinValue ? "other" : DateTime.UnixEpoch.AddDays(day).ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
            _names[(level, day)] = name = $"{prefix}{level}-{suffix}";
        }
        return name;
    }
}
