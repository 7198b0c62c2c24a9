namespace Microsoft.Spark;

/// <summary>Spark, a source or a sink does not support the operation (<c>java.lang.UnsupportedOperationException</c>).</summary>
public class SparkUnsupportedOperationException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public SparkUnsupportedOperationException(string message)
        : base(message) { }

    internal SparkUnsupportedOperationException(JvmExceptionDetails details)
        : base(details) { }
}
