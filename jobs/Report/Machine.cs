using System.Runtime.InteropServices;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Report;

/// <summary>Where a run was and what it ran on.</summary>
/// <param name="Processor">The processor's name, as far as the system tells it.</param>
/// <param name="Cores">How many cores the program may use.</param>
/// <param name="MemoryGigabytes">Memory the program may use, in 10⁹ bytes.</param>
/// <param name="System">The operating system.</param>
/// <param name="Versions">What ran, with versions.</param>
internal sealed record Machine(
    string Processor,
    int Cores,
    double MemoryGigabytes,
    string System,
    IReadOnlyDictionary<string, string> Versions
)
{
    /// <summary>Describes this machine.</summary>
    public static Machine Describe(SparkSession spark) =>
        new(
            Value("/proc/cpuinfo", "model name", ':') ?? RuntimeInformation.ProcessArchitecture.ToString(),
            Environment.ProcessorCount,
            Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9, 1),
            $"{Value("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}",
            new Dictionary<string, string>
            {
                ["Gozcu"] = typeof(Machine).Assembly.GetName().Version?.ToString(3) ?? "unknown",
                [".NET"] = Environment.Version.ToString(),
                ["Apache Spark"] = spark.Version(),
                ["Java"] =
                    (string?)spark.Reference.Jvm.CallStaticJavaMethod("java.lang.System", "getProperty", "java.version") ?? "unknown",
            }
        );

    /// <summary>The value that stands behind a name in a file of lines; null when there is none.</summary>
    private static string? Value(string file, string name, char sign) =>
        File.Exists(file)
            ? File.ReadLines(file)
                .Where(l => l.StartsWith(name, StringComparison.Ordinal))
                .Select(l => l.Split(sign, 2))
                .FirstOrDefault(parts => parts.Length == 2)
                ?[1].Trim()
            : null;
}
