using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Spark.Closures;
using Microsoft.Spark.Closures.Described;

namespace Microsoft.Spark.Tasks;

/// <summary>Local time zone of functions, which is the driver's.</summary>
internal static class LocalZone
{
    /// <summary>Name of the variable with the local zone of a process.</summary>
    public const string Variable = "TZ";

    private static readonly Lock Gate = new();

    /// <summary>Returns the variable that tells a worker the zone: its id, for .NET and for native code.</summary>
    public static KeyValuePair<string, string>? Environment()
    {
        var local = TimeZoneInfo.Local;
        var id =
            local.HasIanaId ? local.Id
            : TimeZoneInfo.TryConvertWindowsIdToIanaId(local.Id, out var iana) ? iana
            : null;
        return
            id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var ofSystem) && TimeZoneDescription.SameRules(local, ofSystem)
            ? new(Variable, id)
            : null;
    }

    /// <summary>Returns the local zone if another machine may lack it or have other rules for its id; null for UTC, which every machine has.</summary>
    public static TimeZoneInfo? ForOtherMachines() =>
        TimeZoneDescription.SameRules(TimeZoneInfo.Local, TimeZoneInfo.Utc) ? null : TimeZoneInfo.Local;

    /// <summary>Makes a zone the local one of this process. No effect if the rules are the same.</summary>
    /// <exception cref="ClosureException">This version of .NET does not allow the local zone to be set.</exception>
    [SuppressMessage("Major Code Smell", "S3011", Justification = ".NET takes the local zone from the machine alone.")]
    public static void Adopt(TimeZoneInfo zone)
    {
        lock (Gate)
        {
            if (IsLocal(zone))
            {
                return;
            }

            const BindingFlags Hidden = BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic;
            var cache = typeof(TimeZoneInfo).GetField("s_cachedData", Hidden)?.GetValue(null);
            cache?.GetType().GetField("_localTimeZone", Hidden)?.SetValue(cache, zone);
            if (!IsLocal(zone))
            {
                throw new ClosureException(
                    $"The driver's local time zone is {zone.Id}, which this machine's database does not have with the same rules, and this .NET does not take it from elsewhere. Install the same version of tzdata on driver and executors, or set the variable TZ to UTC on the driver."
                );
            }
        }
    }

    private static bool IsLocal(TimeZoneInfo zone) =>
        zone.Id == TimeZoneInfo.Local.Id && TimeZoneDescription.SameRules(zone, TimeZoneInfo.Local);
}
