namespace Microsoft.Spark;

/// <summary>An expression failed on the rows it met, such as an element at the place 0 of an array, whose places count from 1.</summary>
public class SparkRuntimeException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public SparkRuntimeException(string message)
        : base(message) { }

    internal SparkRuntimeException(JvmExceptionDetails details)
        : base(details) { }
}
