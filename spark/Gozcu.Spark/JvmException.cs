namespace Microsoft.Spark;

/// <summary>A Java exception, thrown by a call into the JVM.</summary>
public class JvmException : Exception
{
    /// <summary>An exception with a message only.</summary>
    public JvmException(string message)
        : base(message) { }

    /// <summary>An exception with a message and what caused it.</summary>
    public JvmException(string message, Exception? innerException)
        : base(message, innerException) { }

    internal JvmException(JvmExceptionDetails details)
        : base(details.Message ?? details.JavaClass, details.Cause)
    {
        JavaClass = details.JavaClass;
        JavaMessage = details.Message;
        JavaStackTrace = details.StackTrace;
        ErrorClass = details.ErrorClass;
        SqlState = details.SqlState;
        MessageParameters = details.MessageParameters;
        QueryContext = details.QueryContext;
    }

    /// <summary>The Java exception's class with its package; null when the JVM gave none.</summary>
    public string? JavaClass { get; }

    /// <summary>The Java exception's message; null when it had none.</summary>
    public string? JavaMessage { get; }

    /// <summary>The Java exception's stack trace, causes included; null when the JVM gave none.</summary>
    public string? JavaStackTrace { get; }

    /// <summary>
    /// Spark's name for the kind of error, such as <c>TABLE_OR_VIEW_NOT_FOUND</c>; null where Spark has none. When a job was aborted because of a task,
    /// the task's exception is the <see cref="Exception.InnerException"/> and has an error class of its own.
    /// </summary>
    public string? ErrorClass { get; }

    /// <summary>The SQL standard's code for the kind of error, such as <c>42P01</c>; null where Spark has none.</summary>
    public string? SqlState { get; }

    /// <summary>What the message of the error class speaks of, by name, such as <c>relationName</c>; empty where there is no error class.</summary>
    public IReadOnlyDictionary<string, string> MessageParameters { get; } = new Dictionary<string, string>();

    /// <summary>The parts of the query that the error is about, the innermost first; empty where Spark does not know.</summary>
    public IReadOnlyList<QueryContext> QueryContext { get; } = [];

    /// <summary>
    /// Whether the Java stack belongs into <see cref="ToString"/>. An error that Spark has a name for says all in its message, and one that began in a .NET
    /// function has .NET's own stack.
    /// </summary>
    private protected virtual bool ShowsJavaStackTrace =>
        GetBaseException() is JvmException { ErrorClass: var name }
        && (name is null || name.StartsWith("INTERNAL_ERROR", StringComparison.Ordinal));

    /// <summary>The exception as .NET shows it, and the Java stack trace where it helps.</summary>
    public override string ToString() =>
        JavaStackTrace is null || !ShowsJavaStackTrace
            ? base.ToString()
            : $"{base.ToString()}{Environment.NewLine}--- Java stack trace ---{Environment.NewLine}{JavaStackTrace}";
}
