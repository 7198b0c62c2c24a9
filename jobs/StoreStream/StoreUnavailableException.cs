namespace Gozcu.Jobs.StoreStream;

/// <summary>A store does not answer, or is not ready: nothing is wrong with what was to be written, and the same write may succeed later.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>An error without a message.</summary>
    public StoreUnavailableException() { }

    /// <summary>An error that names the store, and what is not stored.</summary>
    public StoreUnavailableException(string message)
        : base(message) { }

    /// <summary>As above, with the cause.</summary>
    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>The reason in a few words, such as a status and the server's name of the error; null where the message says it.</summary>
    public string? Reason { get; init; }
}
