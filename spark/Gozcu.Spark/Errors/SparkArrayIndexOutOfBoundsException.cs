namespace Microsoft.Spark;

/// <summary>An array index is out of range (<c>java.lang.ArrayIndexOutOfBoundsException</c>). Thrown if <c>spark.sql.ansi.enabled</c> is true.</summary>
public class SparkArrayIndexOutOfBoundsException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public SparkArrayIndexOutOfBoundsException(string message)
        : base(message) { }

    internal SparkArrayIndexOutOfBoundsException(JvmExceptionDetails details)
        : base(details) { }
}
