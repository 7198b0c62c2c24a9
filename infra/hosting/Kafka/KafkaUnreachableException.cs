namespace Gozcu.Hosting.Kafka;

/// <summary>Exception for a Kafka cluster of which no broker answered in time.</summary>
public sealed class KafkaUnreachableException : Exception
{
    /// <summary>Creates the exception.</summary>
    public KafkaUnreachableException() { }

    /// <summary>Creates the exception with a message for the user.</summary>
    public KafkaUnreachableException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message for the user and its cause.</summary>
    public KafkaUnreachableException(string message, Exception innerException)
        : base(message, innerException) { }
}
