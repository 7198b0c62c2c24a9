using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace Gozcu.Hosting.Kafka;

/// <summary>Log messages of Kafka clients, at debug level. Errors that matter reach the user as a delivery report, an exception or a counted error.</summary>
internal static partial class KafkaLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Debug, Message = "librdkafka {Facility}: {Text}")]
    public static partial void Said(ILogger logger, string facility, string text);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Debug, Message = "Kafka client error {Code}: {Reason}")]
    public static partial void ClientError(ILogger logger, ErrorCode code, string reason);
}
