namespace Gozcu.Models.DataSets.Files;

/// <summary>Exception for files of a data set that cannot be obtained, or do not match their definition. The message says what to do.</summary>
public sealed class DataUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    public DataUnavailableException() { }

    /// <summary>Creates the exception with a message for the user.</summary>
    public DataUnavailableException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message for the user and its cause.</summary>
    public DataUnavailableException(string message, Exception innerException)
        : base(message, innerException) { }
}
