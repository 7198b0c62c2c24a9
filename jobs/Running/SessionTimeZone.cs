using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Terminal;
using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Running;

/// <summary>
/// The time zone of sessions, in which Spark's SQL reads and writes clock times, days and hours. Jobs work in UTC, whatever the user's settings: a data set's times are UTC, and the same question gets the same
/// answer on every machine.
/// </summary>
internal static class SessionTimeZone
{
    /// <summary>The setting.</summary>
    public const string Setting = "spark.sql.session.timeZone";

    /// <summary>The zone.</summary>
    public const string Utc = "UTC";

    /// <summary>Says that the zone which the user's settings name is not the session's.</summary>
    public static void Say(IProgramConsole console)
    {
        if (new SparkConf().Get(Setting, Utc) is var given && !IsUtc(given))
        {
            console.Warn($"{Setting} is {given}, but jobs work in UTC: this setting is left aside");
        }
    }

    /// <summary>Requires UTC of a session that somebody else has made.</summary>
    /// <exception cref="UsageException">It has another zone.</exception>
    public static void Require(SparkSession session)
    {
        if (session.Conf().Get(Setting) is var zone && !IsUtc(zone))
        {
            throw new UsageException(
                $"the session's time zone is {zone}, but jobs work in UTC. Set it: spark.Conf().Set(\"{Setting}\", \"{Utc}\")."
            );
        }
    }

    /// <summary>Whether a zone, as Java names them, is UTC.</summary>
    public static bool IsUtc(string zone) =>
        zone.ToUpperInvariant()
            is "UTC"
                or "ETC/UTC"
                or "GMT"
                or "ETC/GMT"
                or "UT"
                or "ZULU"
                or "ETC/ZULU"
                or "Z"
                or "+00:00"
                or "UTC+00:00"
                or "GMT+00:00"
                or "+0"
                or "GMT0"
                or "UCT"
                or "ETC/UCT";
}
