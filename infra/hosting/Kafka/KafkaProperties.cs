using Gozcu.Hosting.CommandLine;

namespace Gozcu.Hosting.Kafka;

/// <summary>Reader of files with librdkafka properties (<see cref="PropertiesFile"/>).</summary>
public static class KafkaProperties
{
    /// <summary>Reads a file. Messages of errors never contain its values.</summary>
    /// <exception cref="UsageException">The file cannot be read, a line is not a property, or the file holds a secret and others can read it.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path) => PropertiesFile.Read(path, "--kafka-config");
}
