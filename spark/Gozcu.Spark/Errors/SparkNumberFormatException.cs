namespace Microsoft.Spark;

/// <summary>A text is no number of the type it is cast to (<c>java.lang.NumberFormatException</c>). Thrown where <c>spark.sql.ansi.enabled</c> is true.</summary>
public class SparkNumberFormatException : SparkIllegalArgumentException
{
    /// <summary>An exception with a message only.</summary>
    public SparkNumberFormatException(string message)
        : base(message) { }

    internal SparkNumberFormatException(JvmExceptionDetails details)
        : base(details) { }
}
