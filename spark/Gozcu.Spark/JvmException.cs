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
    }

    /// <summary>The Java exception's class with its package; null when the JVM gave none.</summary>
    public string? JavaClass { get; }

    /// <summary>The Java exception's message; null when it had none.</summary>
    public string? JavaMessage { get; }

    /// <summary>The Java exception's stack trace, causes included; null when the JVM gave none.</summary>
    public string? JavaStackTrace { get; }

    /// <summary>Spark's name for the kind of error, such as <c>TABLE_OR_VIEW_NOT_FOUND</c>; null where Spark has none.</summary>
    public string? ErrorClass { get; }

    /// <summary>The SQL standard's code for the kind of error, such as <c>42P01</c>; null where Spark has none.</summary>
    public string? SqlState { get; }

    /// <summary>Whether the Java stack belongs into <see cref="ToString"/>; errors of the query say all in their message.</summary>
    private protected virtual bool ShowsJavaStackTrace => true;

    /// <summary>The exception as .NET shows it, and the Java stack trace where it helps.</summary>
    public override string ToString() =>
        JavaStackTrace is null || !ShowsJavaStackTrace
            ? base.ToString()
            : $"{base.ToString()}{Environment.NewLine}--- Java stack trace ---{Environment.NewLine}{JavaStackTrace}";
}
