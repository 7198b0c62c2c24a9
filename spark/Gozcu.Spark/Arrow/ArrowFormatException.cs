namespace Microsoft.Spark.Arrow;

/// <summary>Bytes are not an Arrow stream, or not one that Spark would send.</summary>
public sealed class ArrowFormatException : IOException
{
    /// <summary>Says what is wrong with the bytes.</summary>
    public ArrowFormatException(string message)
        : base(message) { }

    /// <summary>Says what is wrong with the bytes.</summary>
    public ArrowFormatException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>The bytes are not an Arrow stream.</summary>
    public ArrowFormatException()
        : this("The bytes are not an Arrow stream.") { }
}
