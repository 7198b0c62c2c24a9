namespace Microsoft.Spark.Sql;

/// <summary>A SQL text does not parse; the message shows the position.</summary>
public sealed class ParseException : AnalysisException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public ParseException(string message)
        : base(message) { }

    internal ParseException(JvmExceptionDetails details)
        : base(details) { }
}
