namespace Microsoft.Spark;

/// <summary>An argument, an option or a setting has a value that cannot be (<c>java.lang.IllegalArgumentException</c>).</summary>
public class SparkIllegalArgumentException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public SparkIllegalArgumentException(string message)
        : base(message) { }

    internal SparkIllegalArgumentException(JvmExceptionDetails details)
        : base(details) { }
}
