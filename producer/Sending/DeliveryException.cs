namespace Gozcu.Producer.Sending;

/// <summary>Exception for a Kafka that accepts no more records; sending is stopped.</summary>
public sealed class DeliveryException : Exception
{
    /// <summary>Creates the exception.</summary>
    public DeliveryException() { }

    /// <summary>Creates the exception with a message for the user.</summary>
    public DeliveryException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message for the user and its cause.</summary>
    public DeliveryException(string message, Exception innerException)
        : base(message, innerException) { }
}
