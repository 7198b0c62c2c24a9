namespace Gozcu.Services;

/// <summary>Exception for a service that could not be started or stopped. The message says why, with the last lines of its log and the path of the log.</summary>
public sealed class LocalServiceException : Exception
{
    /// <summary>Creates the exception.</summary>
    public LocalServiceException() { }

    /// <summary>Creates the exception with a message for the user.</summary>
    public LocalServiceException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message for the user and its cause.</summary>
    public LocalServiceException(string message, Exception innerException)
        : base(message, innerException) { }
}
