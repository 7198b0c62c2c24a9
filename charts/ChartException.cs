namespace Gozcu.Charts;

/// <summary>A chart that cannot be made or drawn; the message says which column or tool, what is wrong with it, and what to do.</summary>
public sealed class ChartException : Exception
{
    /// <summary>Makes an error.</summary>
    public ChartException(string message)
        : base(message) { }

    /// <summary>Makes an error with its cause.</summary>
    public ChartException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Makes an error that says nothing.</summary>
    public ChartException() { }
}
