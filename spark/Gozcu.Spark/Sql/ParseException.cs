namespace Microsoft.Spark.Sql;

/// <summary>The text is not SQL; the message shows the place.</summary>
public sealed class ParseException : AnalysisException
{
    /// <summary>An exception with a message only.</summary>
    public ParseException(string message)
        : base(message) { }

    internal ParseException(JvmExceptionDetails details)
        : base(details) { }
}
