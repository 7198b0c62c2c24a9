using Gozcu.Hosting.Kafka;
using Microsoft.Spark;

namespace Gozcu.Jobs.Streams;

/// <summary>Tells why a query over Kafka has ended, by what Spark and Kafka's Java client have thrown.</summary>
internal static class StreamFailure
{
    /// <summary>What Kafka's client throws when a broker is away, or not ready: the same may succeed later.</summary>
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

    /// <summary>What is said when offsets that Spark wants are not there, or others than Spark knows.</summary>
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

    /// <summary>Returns whether Kafka was away, so that the query may go on later.</summary>
    public static bool IsOutage(Exception failure) => failure is KafkaUnreachableException || Says(failure, Transient);

    /// <summary>Returns whether records that the query wanted are no longer there.</summary>
    public static bool IsDataLoss(Exception failure) => Says(failure, Lost);

    /// <summary>Returns whether Spark's source met a timestamp that does not fit into its microseconds.</summary>
    public static bool IsUnreadableTimestamp(Exception failure) =>
        Says(failure, ["long overflow"]) && Says(failure, ["java.lang.ArithmeticException"]);

    // A task's failure comes back as text: with the classes' names in it, and the stack.
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
