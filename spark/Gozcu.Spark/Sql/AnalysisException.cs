namespace Microsoft.Spark.Sql;

/// <summary>The query cannot be: a column or table is missing, types do not fit, or the text is not SQL.</summary>
public class AnalysisException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public AnalysisException(string message)
        : base(message) { }

    internal AnalysisException(JvmExceptionDetails details)
        : base(details) { }

    private protected override bool ShowsJavaStackTrace => false;
}
