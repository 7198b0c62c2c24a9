using Gozcu.Hosting.Kafka;
using Microsoft.Spark;

namespace Gozcu.Jobs.Streams;

/// <summary>Classifies failures of queries over Kafka by the errors of Spark and Kafka's Java client.</summary>
internal static class StreamFailure
{
    /// <summary>Errors of Kafka's client if a broker is unavailable or not ready: a retry may succeed.</summary>
    private static readonly string[] Transient =
    [
        "org.apache.kafka.common.errors.TimeoutException",
        "org.apache.kafka.common.errors.DisconnectException",
        "org.apache.kafka.common.errors.NetworkException",
        "org.apache.kafka.common.errors.CoordinatorNotAvailableException",
        "org.apache.kafka.common.errors.CoordinatorLoadInProgressException",
        "org.apache.kafka.common.errors.LeaderNotAvailableException",
        "org.apache.kafka.common.errors.NotLeaderOrFollowerException",
        "org.apache.kafka.common.errors.NotEnoughReplicasException",
        "org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException",
        "org.apache.kafka.common.errors.BrokerNotAvailableException",
        "No resolvable bootstrap urls given",
    ];

    /// <summary>Messages for offsets that are missing or have changed.</summary>
    private static readonly string[] Lost =
    [
        "failOnDataLoss",
        "data may have been lost",
        "data was lost",
        "KAFKA_DATA_LOSS",
        "org.apache.kafka.clients.consumer.OffsetOutOfRangeException",
        "org.apache.kafka.common.errors.OffsetOutOfRangeException",
        "org.apache.kafka.common.errors.UnknownTopicOrPartitionException",
        "org.apache.kafka.common.errors.UnknownTopicIdException",
    ];

    /// <summary>Returns true if Kafka was unavailable, so that the query can be restarted later.</summary>
    public static bool IsOutage(Exception failure) => failure is KafkaUnreachableException || Says(failure, Transient);

    /// <summary>Returns true if records that the query needs no longer exist.</summary>
    public static bool IsDataLoss(Exception failure) => Says(failure, Lost);

    /// <summary>Returns true if Spark's source met a timestamp that overflows its microseconds.</summary>
    public static bool IsUnreadableTimestamp(Exception failure) =>
        Says(failure, ["long overflow"]) && Says(failure, ["java.lang.ArithmeticException"]);

    // A failure of a task is reported as text, with class names and stack trace.
    private static bool Says(Exception failure, string[] marks)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            var text = cause is JvmException java ? $"{java.JavaClass}: {java.Message}" : cause.Message;
            if (marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }
        return false;
    }
}
