using System.Runtime.InteropServices;
using Microsoft.Spark.Sql;

namespace Gozcu.Demo.Report;

/// <summary>Machine and software of a run.</summary>
/// <param name="Processor">Name of the processor, if the system provides it.</param>
/// <param name="Cores">Number of cores that the program may use.</param>
/// <param name="MemoryGigabytes">Memory that the program may use, in 10⁹ bytes.</param>
/// <param name="System">Operating system.</param>
/// <param name="Versions">Versions of the software, by name.</param>
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

    /// <summary>Returns the value after a name in a file of lines; null if there is none.</summary>
    private static string? Value(string file, string name, char sign) =>
        File.Exists(file)
            ? File.ReadLines(file)
                .Where(l => l.StartsWith(name, StringComparison.Ordinal))
                .Select(l => l.Split(sign, 2))
                .FirstOrDefault(parts => parts.Length == 2)
                ?[1].Trim()
            : null;
}
