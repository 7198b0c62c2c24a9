namespace Gozcu.Models.DataSets;

/// <summary>Exception for a definition of a data set that is not valid or unknown. The message says where and what to do.</summary>
public sealed class DataSetException : Exception
{
    /// <summary>Creates the exception.</summary>
    public DataSetException() { }

    /// <summary>Creates the exception with a message for the user.</summary>
    public DataSetException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message for the user and its cause.</summary>
    public DataSetException(string message, Exception innerException)
        : base(message, innerException) { }
}
