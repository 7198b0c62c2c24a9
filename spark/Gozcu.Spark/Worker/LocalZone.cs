using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Spark.Closures;
using Microsoft.Spark.Closures.Described;

namespace Microsoft.Spark.Worker;

/// <summary>The local time zone of functions, which is the driver's.</summary>
internal static class LocalZone
{
    /// <summary>The variable that names a process's local zone.</summary>
    public const string Variable = "TZ";

    private static readonly Lock Gate = new();

    /// <summary>What a worker's environment says of the zone: its id, for .NET and for native code.</summary>
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

    /// <summary>The local zone where another machine may have another under its id or none; null for a zone without rules, which every machine has.</summary>
    public static TimeZoneInfo? ForOtherMachines() =>
        TimeZoneDescription.SameRules(TimeZoneInfo.Local, TimeZoneInfo.Utc) ? null : TimeZoneInfo.Local;

    /// <summary>Makes a zone this process's local one. It stays as it is where it has the same rules.</summary>
    /// <exception cref="ClosureException">This .NET does not let the local zone be set.</exception>
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
