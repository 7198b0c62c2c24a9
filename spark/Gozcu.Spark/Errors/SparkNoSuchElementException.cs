namespace Microsoft.Spark;

/// <summary>An object that was requested by name does not exist, such as a setting without a value (<c>java.util.NoSuchElementException</c>).</summary>
public class SparkNoSuchElementException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public SparkNoSuchElementException(string message)
        : base(message) { }

    internal SparkNoSuchElementException(JvmExceptionDetails details)
        : base(details) { }
}
