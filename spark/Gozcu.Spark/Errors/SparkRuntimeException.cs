namespace Microsoft.Spark;

/// <summary>An expression failed for a row, such as access to element 0 of an array, whose positions count from 1.</summary>
public class SparkRuntimeException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public SparkRuntimeException(string message)
        : base(message) { }

    internal SparkRuntimeException(JvmExceptionDetails details)
        : base(details) { }
}
