namespace Gozcu.Jobs.StoreStream;

/// <summary>Exception for a store that does not answer or is not ready. The data to write are valid, and the same write may succeed later.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    public StoreUnavailableException() { }

    /// <summary>Creates the exception with a message that names the store, and what is not stored.</summary>
    public StoreUnavailableException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Short reason, such as a status and the server's error type; null if the message contains it.</summary>
    public string? Reason { get; init; }
}
