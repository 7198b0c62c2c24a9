namespace Microsoft.Spark;

/// <summary>A text is no date or time, or a date is out of range (<c>java.time.DateTimeException</c>). Thrown where <c>spark.sql.ansi.enabled</c> is true.</summary>
public class SparkDateTimeException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public SparkDateTimeException(string message)
        : base(message) { }

    internal SparkDateTimeException(JvmExceptionDetails details)
        : base(details) { }
}
