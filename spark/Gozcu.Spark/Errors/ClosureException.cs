namespace Microsoft.Spark;

/// <summary>A function cannot be sent to the executors, because of a value that it captures or because the executor does not have the same code.</summary>
public sealed class ClosureException : InvalidOperationException
{
    /// <summary>Creates an exception whose message names the problem and the remedy.</summary>
    public ClosureException(string message)
        : base(message) { }

    /// <summary>Creates an exception whose message names the problem and the remedy.</summary>
    public ClosureException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Creates an exception with a general message.</summary>
    public ClosureException()
        : this("The function cannot travel to the executors.") { }
}
