using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;

namespace Gozcu.Jobs.Streams;

/// <summary>Translates one file of librdkafka properties for both Kafka clients: unchanged for librdkafka, and with the Java client's names for Spark.</summary>
internal static class KafkaSettings
{
    /// <summary>Returns the connection for this program's clients.</summary>
    public static KafkaConnection Connection(StreamOptions options) =>
        new(options.BootstrapServers)
        {
            Properties = options.KafkaConfig is { } file ? KafkaProperties.Read(file) : new Dictionary<string, string>(),
        };

    /// <summary>Returns the options of Spark's Kafka source and sink.</summary>
    public static Dictionary<string, string> ForSpark(KafkaConnection connection)
    {
        var result = new Dictionary<string, string>
        {
            ["kafka.bootstrap.servers"] = connection.BootstrapServers,
            // The default of librdkafka: records of aborted transactions are not read.
            ["kafka.isolation.level"] = "read_committed",
            // An attempt takes a minute. With a single one, the user soon hears that Kafka is unavailable; the stream is restarted when it answers.
            ["fetchOffset.numRetries"] = "1",
        };
        foreach (var (key, value) in connection.Properties)
        {
            foreach (var (javaKey, javaValue) in Translate(key, value))
            {
                result["kafka." + javaKey] = javaValue;
            }
        }
        if (connection.Properties.TryGetValue("sasl.username", out var user))
        {
            result["kafka.sasl.jaas.config"] = Login(connection.Properties, user);
        }
        return result;
    }

    private static IEnumerable<(string, string)> Translate(string key, string value) =>
        key switch
        {
            "security.protocol" => [(key, value.ToUpperInvariant())],
            "sasl.mechanism" or "sasl.mechanisms" => [("sasl.mechanism", value)],
            "sasl.username" or "sasl.password" => [],
            "ssl.ca.location" => [("ssl.truststore.location", value), ("ssl.truststore.type", "PEM")],
            "ssl.keystore.location" or "ssl.keystore.password" or "ssl.key.password" => [(key, value)],
            "ssl.endpoint.identification.algorithm" => [(key, value == "none" ? "" : value)],
            "client.id" or "request.timeout.ms" or "isolation.level" => [(key, value)],
            _ => throw new UsageException(
                $"--kafka-config has {key}, which Spark's Kafka client has no word for. Known here: security.protocol, sasl.mechanism, sasl.username, "
                    + "sasl.password, ssl.ca.location, ssl.keystore.location, ssl.keystore.password, ssl.key.password, "
                    + "ssl.endpoint.identification.algorithm, client.id, request.timeout.ms, isolation.level."
            ),
        };

    private static string Login(IReadOnlyDictionary<string, string> properties, string user)
    {
        var password =
            properties.GetValueOrDefault("sasl.password")
            ?? throw new UsageException("--kafka-config has sasl.username, but no sasl.password.");
        var mechanism = properties.GetValueOrDefault("sasl.mechanism") ?? properties.GetValueOrDefault("sasl.mechanisms") ?? "PLAIN";
        var module = mechanism.StartsWith("SCRAM", StringComparison.Ordinal)
            ? "org.apache.kafka.common.security.scram.ScramLoginModule"
            : "org.apache.kafka.common.security.plain.PlainLoginModule";
        return $"{module} required username=\"{Escape(user)}\" password=\"{Escape(password)}\";";
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
