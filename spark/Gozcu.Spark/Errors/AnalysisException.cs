namespace Microsoft.Spark.Sql;

/// <summary>Spark rejected a query before running it: a column or table is missing, types do not match, or the SQL does not parse.</summary>
public class AnalysisException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public AnalysisException(string message)
        : base(message) { }

    internal AnalysisException(JvmExceptionDetails details)
        : base(details)
    {
        Line = details.Line;
        StartPosition = details.StartPosition;
    }

    /// <summary>Line of the error in the SQL text, from 1; null if the query has no SQL text.</summary>
    public int? Line { get; }

    /// <summary>Position of the error in its line, from 0; null if the query has no SQL text.</summary>
    public int? StartPosition { get; }

    private protected override bool ShowsJavaStackTrace => false;
}
