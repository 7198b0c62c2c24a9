namespace Microsoft.Spark;

/// <summary>A function cannot travel to the executors: because of something it captures, or because the executor has not the same code.</summary>
public sealed class ClosureException : InvalidOperationException
{
    /// <summary>Says what cannot travel and what to do instead.</summary>
    public ClosureException(string message)
        : base(message) { }

    /// <summary>Says what cannot travel and what to do instead.</summary>
    public ClosureException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>A function cannot travel.</summary>
    public ClosureException()
        : this("The function cannot travel to the executors.") { }
}
