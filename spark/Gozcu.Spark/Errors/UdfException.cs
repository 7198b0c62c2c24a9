namespace Microsoft.Spark;

/// <summary>A user-defined function failed when it was run in this process. The message is that of a failed query; the inner exception is what the function threw.</summary>
public sealed class UdfException : Exception
{
    /// <summary>Creates an exception with a general message.</summary>
    public UdfException() { }

    /// <summary>Creates an exception from a message alone.</summary>
    public UdfException(string message)
        : base(message) { }

    /// <summary>Creates an exception from a message and its cause.</summary>
    public UdfException(string message, Exception? innerException)
        : base(message, innerException) { }
}
