namespace Gozcu.Models.DataSets;

/// <summary>A data set's definition is wrong or unknown. The message says where and what to do.</summary>
public sealed class DataSetException : Exception
{
    /// <summary>Makes one.</summary>
    public DataSetException() { }

    /// <summary>Makes one with a message for the user.</summary>
    public DataSetException(string message)
        : base(message) { }

    /// <summary>Makes one with a message for the user and its cause.</summary>
    public DataSetException(string message, Exception innerException)
        : base(message, innerException) { }
}
