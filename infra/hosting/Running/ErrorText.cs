namespace Gozcu.Hosting.Running;

/// <summary>
/// Texts of exceptions for users: the message and those of its causes, without repetition. Stack traces in messages (such as Spark's for a failed stage) are
/// shown with <c>--verbose</c> only.
/// </summary>
public static class ErrorText
{
    private const int MaxLines = 6;
    private const int MaxLength = 400;

    /// <summary>Returns the text of an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="engineErrors">Types of exceptions of an underlying engine. As causes of other exceptions, which are more specific, they are left out.</param>
    public static string Of(Exception exception, params IReadOnlyCollection<Type> engineErrors)
    {
        bool IsOfEngine(Exception e) => engineErrors.Any(type => type.IsInstanceOfType(e));
        var ownWords = !IsOfEngine(exception);
        var causes = new List<string>();
        for (var cause = exception; cause is not null && !(ownWords && IsOfEngine(cause)); cause = cause.InnerException)
        {
            var text = Shorten(cause.Message);
            if (
                !causes.Exists(known =>
                    known.Contains(text, StringComparison.Ordinal) || text.StartsWith(known + "\n", StringComparison.Ordinal)
                )
            )
            {
                causes.Add(text);
            }
        }
        return string.Join("\n  because: ", causes);
    }

    private static string Shorten(string message)
    {
        var lines = message.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && !IsOfStack(line)).ToList();
        var shown = lines.Take(MaxLines).Select(line => line.Length > MaxLength ? line[..MaxLength] + "…" : line);
        return string.Join("\n", lines.Count > MaxLines ? shown.Append("… (--verbose shows everything)") : shown);
    }

    private static bool IsOfStack(string line)
    {
        var text = line.TrimStart();
        return text.StartsWith("at ", StringComparison.Ordinal)
            || text.StartsWith("... ", StringComparison.Ordinal)
            || text.StartsWith("Suppressed:", StringComparison.Ordinal)
            || text.StartsWith("Driver stacktrace:", StringComparison.Ordinal);
    }
}
