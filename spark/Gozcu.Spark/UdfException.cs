namespace Microsoft.Spark;

/// <summary>A C# function failed when it was run in this process. The message is the one a query would fail with; the inner exception is what the function threw.</summary>
public sealed class UdfException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public UdfException() { }

    /// <summary>An exception with a message.</summary>
    public UdfException(string message)
        : base(message) { }

    /// <summary>An exception with a message and what caused it.</summary>
    public UdfException(string message, Exception? innerException)
        : base(message, innerException) { }
}
