namespace Microsoft.Spark;

/// <summary>Spark, a source or a sink cannot do this (<c>java.lang.UnsupportedOperationException</c>).</summary>
public class SparkUnsupportedOperationException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public SparkUnsupportedOperationException(string message)
        : base(message) { }

    internal SparkUnsupportedOperationException(JvmExceptionDetails details)
        : base(details) { }
}
