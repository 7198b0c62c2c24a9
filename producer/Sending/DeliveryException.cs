namespace Gozcu.Producer.Sending;

/// <summary>Kafka takes no more records; sending on would be in vain.</summary>
public sealed class DeliveryException : Exception
{
    /// <summary>Makes one.</summary>
    public DeliveryException() { }

    /// <summary>Makes one with a message for the user.</summary>
    public DeliveryException(string message)
        : base(message) { }

    /// <summary>Makes one with a message for the user and its cause.</summary>
    public DeliveryException(string message, Exception innerException)
        : base(message, innerException) { }
}
