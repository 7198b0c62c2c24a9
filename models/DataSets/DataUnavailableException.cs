namespace Gozcu.Models.DataSets;

/// <summary>A data set's files cannot be had, or are not the ones its definition means. The message says what to do.</summary>
public sealed class DataUnavailableException : Exception
{
    /// <summary>Makes one.</summary>
    public DataUnavailableException() { }

    /// <summary>Makes one with a message for the user.</summary>
    public DataUnavailableException(string message)
        : base(message) { }

    /// <summary>Makes one with a message for the user and its cause.</summary>
    public DataUnavailableException(string message, Exception innerException)
        : base(message, innerException) { }
}
