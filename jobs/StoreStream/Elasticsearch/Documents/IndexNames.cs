using System.Globalization;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Documents;

/// <summary>
/// Chooses the index of a document: that of its level and of the measurement's day in UTC. A day far from the record's own arrival in Kafka is a wrong clock's
/// or an old archive's, and a thousand of them would be a thousand indices: those share one index of their level. The choice depends on nothing but the record,
/// so that it is the same whenever the record is written.
/// </summary>
/// <param name="prefix">What stands before the names.</param>
/// <param name="pastDays">How many days before its arrival a measurement may be from.</param>
internal sealed class IndexNames(string prefix, int pastDays)
{
    /// <summary>How many days a clock may be ahead.</summary>
    public const int FutureDays = 2;

    /// <summary>
    /// The same measurement may come in a second output record, written after a failure and so stamped later. Within so many days of the edge it may then be on the
    /// other side of it.
    /// </summary>
    private const int RepeatDays = 31;

    private const long MicrosecondsInDay = 86_400_000_000;
    private readonly Dictionary<(string Level, long Day), string> _names = [];

    /// <summary>The index of what Elasticsearch refused.</summary>
    public static string Rejected(string prefix) => prefix + "rejected";

    /// <summary>Returns the index of a level that holds what is in no day's.</summary>
    public string Other(string level) => Named(level, long.MinValue);

    /// <summary>Returns the index of a document.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="measured">When it was measured, in microseconds since 1970 UTC; null when that is not known.</param>
    /// <param name="arrived">When its output record came to Kafka.</param>
    public string Of(string level, long? measured, long arrived)
    {
        if (measured is not { } time)
        {
            return Other(level);
        }
        var (day, age) = Age(time, arrived);
        return age <= pastDays && age >= -FutureDays ? Named(level, day) : Other(level);
    }

    /// <summary>Returns the index in which an earlier, or later, output record of the same measurement may have put it; null when there is none.</summary>
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
