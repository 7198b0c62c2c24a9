using Gozcu.Hosting.CommandLine;

namespace Gozcu.Hosting.Kafka;

/// <summary>
/// Files of librdkafka's properties (<see cref="PropertiesFile"/>).
/// </summary>
public static class KafkaProperties
{
    /// <summary>Reads a file. No value of it ever stands in an error's message.</summary>
    /// <exception cref="UsageException">It cannot be read, or a line is not a property.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path) => PropertiesFile.Read(path, "--kafka-config");
}
