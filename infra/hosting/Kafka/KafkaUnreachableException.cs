namespace Gozcu.Hosting.Kafka;

/// <summary>No broker answered in time.</summary>
public sealed class KafkaUnreachableException : Exception
{
    /// <summary>Makes one.</summary>
    public KafkaUnreachableException() { }

    /// <summary>Makes one with a message for the user.</summary>
    public KafkaUnreachableException(string message)
        : base(message) { }

    /// <summary>Makes one with a message for the user and its cause.</summary>
    public KafkaUnreachableException(string message, Exception innerException)
        : base(message, innerException) { }
}
