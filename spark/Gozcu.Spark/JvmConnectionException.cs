namespace Microsoft.Spark;

/// <summary>The JVM could not be started or reached, or the connection to it broke: it has ended, or was killed.</summary>
public sealed class JvmConnectionException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public JvmConnectionException(string message)
        : base(message) { }

    /// <summary>An exception with a message and what caused it.</summary>
    public JvmConnectionException(string message, Exception? innerException)
        : base(message, innerException) { }
}
