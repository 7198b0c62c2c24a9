using System.Text;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Definitions of the suites, in <c>Definitions/</c>: columns, labels and features of their files.</summary>
internal static class BenchmarkDefinitions
{
    /// <summary>Names of the definitions of NAB's series.</summary>
    public static readonly IReadOnlyList<string> Nab = ["nab-machine-temperature", "nab-ambient-temperature"];

    /// <summary>Reads the definition with a name.</summary>
    public static DataSetDefinition Open(string name)
    {
        var resource = $"{typeof(BenchmarkDefinitions).Namespace}.Definitions.{name}.yaml";
        using var stream =
            typeof(BenchmarkDefinitions).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly has no resource {resource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return DataSetDefinition.Parse(reader.ReadToEnd(), name + ".yaml");
    }
}
