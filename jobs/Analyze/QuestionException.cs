namespace Gozcu.Jobs.Analyze;

/// <summary>The header of a question is wrong.</summary>
public sealed class QuestionException : Exception
{
    /// <summary>An error without a message.</summary>
    public QuestionException() { }

    /// <summary>An error that says what is wrong.</summary>
    public QuestionException(string message)
        : base(message) { }

    /// <summary>As above, with the cause.</summary>
    public QuestionException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>An error with its place.</summary>
    /// <param name="line">The line of the file, from 1.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">The cause, or null.</param>
    public QuestionException(int line, string message, Exception? innerException = null)
        : base(message, innerException) => Line = line;

    /// <summary>The line of the file, from 1; null when it is about no single one.</summary>
    public int? Line { get; }
}
