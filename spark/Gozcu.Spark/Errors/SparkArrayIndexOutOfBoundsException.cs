namespace Microsoft.Spark;

/// <summary>An array has no element at this place (<c>java.lang.ArrayIndexOutOfBoundsException</c>). Thrown where <c>spark.sql.ansi.enabled</c> is true.</summary>
public class SparkArrayIndexOutOfBoundsException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public SparkArrayIndexOutOfBoundsException(string message)
        : base(message) { }

    internal SparkArrayIndexOutOfBoundsException(JvmExceptionDetails details)
        : base(details) { }
}
