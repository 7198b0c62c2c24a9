using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Terminal;
using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Running;

/// <summary>
/// Time zone of sessions, in which Spark SQL interprets local times, days and hours. Jobs work in UTC, whatever the user's settings: the times of data sets are
/// UTC, and a query gives the same result on every machine.
/// </summary>
internal static class SessionTimeZone
{
    /// <summary>Name of the setting.</summary>
    public const string Setting = "spark.sql.session.timeZone";

    /// <summary>Value of the setting.</summary>
    public const string Utc = "UTC";

    /// <summary>Warns if the user's setting names another zone, which is not used.</summary>
    public static void Say(IProgramConsole console)
    {
        if (new SparkConf().Get(Setting, Utc) is var given && !IsUtc(given))
        {
            console.Warn($"{Setting} is {given}, but jobs work in UTC: this setting is left aside");
        }
    }

    /// <summary>Requires a session that was created elsewhere to use UTC.</summary>
    /// <exception cref="UsageException">The session has another zone.</exception>
    public static void Require(SparkSession session)
    {
        if (session.Conf().Get(Setting) is var zone && !IsUtc(zone))
        {
            throw new UsageException(
                $"the session's time zone is {zone}, but jobs work in UTC. Set it: spark.Conf().Set(\"{Setting}\", \"{Utc}\")."
            );
        }
    }

    /// <summary>Returns true if a zone, by its Java name, is UTC.</summary>
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
