namespace Microsoft.Spark;

/// <summary>An argument, option or setting has an invalid value (<c>java.lang.IllegalArgumentException</c>).</summary>
public class SparkIllegalArgumentException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public SparkIllegalArgumentException(string message)
        : base(message) { }

    internal SparkIllegalArgumentException(JvmExceptionDetails details)
        : base(details) { }
}
