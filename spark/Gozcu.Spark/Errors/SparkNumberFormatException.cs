namespace Microsoft.Spark;

/// <summary>A string is not a number of the type that it is cast to (<c>java.lang.NumberFormatException</c>). Thrown if <c>spark.sql.ansi.enabled</c> is true.</summary>
public class SparkNumberFormatException : SparkIllegalArgumentException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public SparkNumberFormatException(string message)
        : base(message) { }

    internal SparkNumberFormatException(JvmExceptionDetails details)
        : base(details) { }
}
