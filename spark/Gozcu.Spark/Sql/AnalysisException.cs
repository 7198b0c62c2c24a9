namespace Microsoft.Spark.Sql;

/// <summary>The query cannot be: a column or table is missing, types do not fit, or the text is not SQL.</summary>
public class AnalysisException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public AnalysisException(string message)
        : base(message) { }

    internal AnalysisException(JvmExceptionDetails details)
        : base(details)
    {
        Line = details.Line;
        StartPosition = details.StartPosition;
    }

    /// <summary>The line of the SQL text, from 1; null when the query is no text.</summary>
    public int? Line { get; }

    /// <summary>The place in the line, from 0; null when the query is no text.</summary>
    public int? StartPosition { get; }

    private protected override bool ShowsJavaStackTrace => false;
}
