namespace Gozcu.Services;

/// <summary>A service could not be started or stopped. The message says why, with the last lines of its log and where to find the rest.</summary>
public sealed class LocalServiceException : Exception
{
    /// <summary>Makes one.</summary>
    public LocalServiceException() { }

    /// <summary>Makes one with a message for the user.</summary>
    public LocalServiceException(string message)
        : base(message) { }

    /// <summary>Makes one with a message for the user and its cause.</summary>
    public LocalServiceException(string message, Exception innerException)
        : base(message, innerException) { }
}
