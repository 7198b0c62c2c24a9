namespace Microsoft.Spark;

/// <summary>What was asked for by name is not there, such as a setting without a value (<c>java.util.NoSuchElementException</c>).</summary>
public class SparkNoSuchElementException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public SparkNoSuchElementException(string message)
        : base(message) { }

    internal SparkNoSuchElementException(JvmExceptionDetails details)
        : base(details) { }
}
