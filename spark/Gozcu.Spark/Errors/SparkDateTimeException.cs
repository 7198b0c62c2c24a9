namespace Microsoft.Spark;

/// <summary>A string is not a date or time, or a date is out of range (<c>java.time.DateTimeException</c>). Thrown if <c>spark.sql.ansi.enabled</c> is true.</summary>
public class SparkDateTimeException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public SparkDateTimeException(string message)
        : base(message) { }

    internal SparkDateTimeException(JvmExceptionDetails details)
        : base(details) { }
}
