using System.Diagnostics;

namespace Gozcu.Services.Processes;

/// <summary>
/// Environment of a service's process: only the variables that a program needs. Others of the caller may hold secrets or change the service's behaviour
/// (<c>ES_JAVA_OPTS</c>, <c>KAFKA_OPTS</c>, <c>JAVA_TOOL_OPTIONS</c>).
/// </summary>
internal static class ServiceEnvironment
{
    private static readonly string[] Kept = ["PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "JAVA_HOME"];

    /// <summary>Removes unneeded variables from the process to be started, and adds those in <paramref name="own"/>.</summary>
    public static void Clean(ProcessStartInfo start, IReadOnlyDictionary<string, string> own)
    {
        foreach (var name in start.Environment.Keys.ToList())
        {
            if (!Kept.Contains(name) && !name.StartsWith("LC_", StringComparison.Ordinal))
            {
                start.Environment.Remove(name);
            }
        }
        foreach (var (name, value) in own)
        {
            start.Environment[name] = value;
        }
    }
}
