namespace Gozcu.Jobs.Analyze;

/// <summary>Exception for a question whose header is not valid.</summary>
public sealed class QuestionException : Exception
{
    /// <summary>Creates the exception.</summary>
    public QuestionException() { }

    /// <summary>Creates the exception with a message.</summary>
    public QuestionException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public QuestionException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Creates the exception with a line number.</summary>
    /// <param name="line">Line of the file, from 1.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">Cause, or null.</param>
    public QuestionException(int line, string message, Exception? innerException = null)
        : base(message, innerException) => Line = line;

    /// <summary>Line of the file, from 1; null if the error does not concern a single line.</summary>
    public int? Line { get; }
}
