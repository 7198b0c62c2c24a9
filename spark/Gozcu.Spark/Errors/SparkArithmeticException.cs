namespace Microsoft.Spark;

/// <summary>A computation has no result: a division by zero, a number that does not fit its type (<c>java.lang.ArithmeticException</c>). Thrown where <c>spark.sql.ansi.enabled</c> is true.</summary>
public class SparkArithmeticException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public SparkArithmeticException(string message)
        : base(message) { }

    internal SparkArithmeticException(JvmExceptionDetails details)
        : base(details) { }
}
