namespace Microsoft.Spark;

/// <summary>The JVM could not be started or reached, or the connection to it broke because it has ended.</summary>
public sealed class JvmConnectionException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public JvmConnectionException(string message)
        : base(message) { }

    /// <summary>Creates an exception from a message and its cause.</summary>
    public JvmConnectionException(string message, Exception? innerException)
        : base(message, innerException) { }
}
