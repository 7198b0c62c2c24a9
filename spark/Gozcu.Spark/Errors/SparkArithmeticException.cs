namespace Microsoft.Spark;

/// <summary>
/// A computation has no result, such as a division by zero or a number that does not fit its type (<c>java.lang.ArithmeticException</c>). Thrown if <c>spark.sql.ansi.enabled</c>
/// is true.
/// </summary>
public class SparkArithmeticException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public SparkArithmeticException(string message)
        : base(message) { }

    internal SparkArithmeticException(JvmExceptionDetails details)
        : base(details) { }
}
