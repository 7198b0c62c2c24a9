namespace Microsoft.Spark.Arrow;

/// <summary>Bytes are not an Arrow stream, or not one as Spark sends it.</summary>
public sealed class ArrowFormatException : IOException
{
    /// <summary>Creates an exception whose message describes the error in the bytes.</summary>
    public ArrowFormatException(string message)
        : base(message) { }

    /// <summary>Creates an exception whose message describes the error in the bytes.</summary>
    public ArrowFormatException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Creates an exception with a general message.</summary>
    public ArrowFormatException()
        : this("The bytes are not an Arrow stream.") { }
}
