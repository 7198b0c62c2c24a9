using System.Diagnostics;

namespace Gozcu.Services.Processes;

/// <summary>
/// The environment of a service's process: what a program needs of the machine, and nothing else of the caller's, whose variables may hold secrets or change what
/// the service does (<c>ES_JAVA_OPTS</c>, <c>KAFKA_OPTS</c>, <c>JAVA_TOOL_OPTIONS</c>).
/// </summary>
internal static class ServiceEnvironment
{
    private static readonly string[] Kept = ["PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "JAVA_HOME"];

    /// <summary>Takes away from the process to be started what it does not need, and gives it <paramref name="own"/>.</summary>
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
