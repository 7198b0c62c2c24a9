namespace Microsoft.Spark;

/// <summary>
/// A Java exception, thrown by a call into the JVM. <see cref="Exception.InnerException"/> is a <see cref="JvmException"/> too: the cause or, if there is none, an exception whose
/// message ends with the Java stack trace, for programs written for Microsoft.Spark.
/// </summary>
public class JvmException : Exception
{
    /// <summary>Creates an exception from a message alone.</summary>
    public JvmException(string message)
        : base(message) { }

    /// <summary>Creates an exception from a message and its cause.</summary>
    public JvmException(string message, Exception? innerException)
        : base(message, innerException) { }

    internal JvmException(JvmExceptionDetails details)
        : base(details.Message ?? details.JavaClass, InnerOf(details))
    {
        JavaClass = details.JavaClass;
        JavaMessage = details.Message;
        JavaStackTrace = details.StackTrace;
        ErrorClass = details.ErrorClass;
        SqlState = details.SqlState;
        MessageParameters = details.MessageParameters;
        QueryContext = details.QueryContext;
    }

    /// <summary>Class of the Java exception with its package; null if the JVM sent none.</summary>
    public string? JavaClass { get; }

    /// <summary>Message of the Java exception; null if it has none.</summary>
    public string? JavaMessage { get; }

    /// <summary>Stack trace of the Java exception with its causes; null if the JVM sent none.</summary>
    public string? JavaStackTrace { get; }

    /// <summary>
    /// Spark's name for the kind of error, such as <c>TABLE_OR_VIEW_NOT_FOUND</c>; null if there is none. If a task caused a job to be aborted, the task's exception is the
    /// <see cref="Exception.InnerException"/> and has its own error class.
    /// </summary>
    public string? ErrorClass { get; }

    /// <summary>Code of the SQL standard for the kind of error, such as <c>42P01</c>; null if there is none.</summary>
    public string? SqlState { get; }

    /// <summary>Parameters of the error class's message by name, such as <c>relationName</c>; empty if there is no error class.</summary>
    public IReadOnlyDictionary<string, string> MessageParameters { get; } = new Dictionary<string, string>();

    /// <summary>Parts of the query that the error refers to, innermost first; empty if unknown.</summary>
    public IReadOnlyList<QueryContext> QueryContext { get; } = [];

    /// <summary>
    /// True if <see cref="ToString"/> includes the Java stack trace. It is omitted for errors that Spark has a name for, whose message is sufficient, and for errors of .NET
    /// functions, which have .NET's stack trace.
    /// </summary>
    private protected virtual bool ShowsJavaStackTrace =>
        GetBaseException() is JvmException { ErrorClass: var name }
        && (name is null || name.StartsWith("INTERNAL_ERROR", StringComparison.Ordinal));

    /// <summary>True if the exception only carries the Java stack trace of the exception that contains it.</summary>
    private bool IsStackTrace { get; init; }

    /// <inheritdoc/>
    public override Exception GetBaseException() =>
        InnerException is JvmException { IsStackTrace: true } carrier
            ? carrier.InnerException?.GetBaseException() ?? this
            : base.GetBaseException();

    /// <summary>Formats the exception as .NET does, with the Java stack trace if it is useful.</summary>
    public override string ToString() =>
        JavaStackTrace is null || !ShowsJavaStackTrace
            ? Shown()
            : $"{Shown()}{Environment.NewLine}--- Java stack trace ---{Environment.NewLine}{JavaStackTrace}";

    /// <summary>Creates an exception in the form of one from the JVM, from a message.</summary>
    internal static JvmException WithoutDetails(string message) => new(message, new JvmException(message) { IsStackTrace = true });

    private static Exception? InnerOf(JvmExceptionDetails details) =>
        details.StackTrace is null || details.Cause is JvmException
            ? details.Cause
            : new JvmException($"{details.Message ?? details.JavaClass}{Environment.NewLine}{details.StackTrace}", details.Cause)
            {
                IsStackTrace = true,
            };

    /// <summary>Formats the exception as <see cref="Exception.ToString"/> does, without the Java stack trace among the causes.</summary>
    private string Shown()
    {
        if (InnerException is not JvmException { IsStackTrace: true } carrier)
        {
            return base.ToString();
        }

        string line = Environment.NewLine;
        string cause = carrier.InnerException is { } inner ? $"{line} ---> {inner}{line}   --- End of inner exception stack trace ---" : "";
        return $"{GetType()}: {Message}{cause}{(StackTrace is null ? "" : line + StackTrace)}";
    }
}
