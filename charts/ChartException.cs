namespace Gozcu.Charts;

/// <summary>Exception for a chart that cannot be built or drawn. The message names the column or tool, what is wrong with it, and what to do.</summary>
public sealed class ChartException : Exception
{
    /// <summary>Creates the exception with a message for the user.</summary>
    public ChartException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message for the user and its cause.</summary>
    public ChartException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Creates the exception.</summary>
    public ChartException() { }
}
