namespace Microsoft.Spark;

/// <summary>
/// A Java exception, thrown by a call into the JVM. Its <see cref="Exception.InnerException"/> is a <see cref="JvmException"/> too: the cause, or, where the cause is none, one whose message ends with the Java stack trace, as
/// programs written for Microsoft.Spark look for it.
/// </summary>
public class JvmException : Exception
{
    /// <summary>An exception with a message only.</summary>
    public JvmException(string message)
        : base(message) { }

    /// <summary>An exception with a message and what caused it.</summary>
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

    /// <summary>Whether this only carries the Java stack trace of the exception that it is in.</summary>
    private bool IsStackTrace { get; init; }

    /// <inheritdoc/>
    public override Exception GetBaseException() =>
        InnerException is JvmException { IsStackTrace: true } carrier
            ? carrier.InnerException?.GetBaseException() ?? this
            : base.GetBaseException();

    /// <summary>The exception as .NET shows it, and the Java stack trace where it helps.</summary>
    public override string ToString() =>
        JavaStackTrace is null || !ShowsJavaStackTrace
            ? Shown()
            : $"{Shown()}{Environment.NewLine}--- Java stack trace ---{Environment.NewLine}{JavaStackTrace}";

    /// <summary>An exception with a message, in the shape of one from the JVM.</summary>
    internal static JvmException WithoutDetails(string message) => new(message, new JvmException(message) { IsStackTrace = true });

    private static Exception? InnerOf(JvmExceptionDetails details) =>
        details.StackTrace is null || details.Cause is JvmException
            ? details.Cause
            : new JvmException($"{details.Message ?? details.JavaClass}{Environment.NewLine}{details.StackTrace}", details.Cause)
            {
                IsStackTrace = true,
            };

    /// <summary>As <see cref="Exception.ToString"/>, without the Java stack trace among the causes.</summary>
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
