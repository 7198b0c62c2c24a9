namespace Gozcu.Hosting.Running;

/// <summary>
/// What people read of an exception: its message and its causes', once each. Some messages (Spark's of a failed stage) hold whole stack traces; those
/// are for <c>--verbose</c>.
/// </summary>
public static class ErrorText
{
    private const int MaxLines = 6;
    private const int MaxLength = 400;

    /// <summary>The text.</summary>
    /// <param name="exception">What happened.</param>
    /// <param name="engineErrors">Exceptions of an engine below, which are left out as causes of others: those say it in the user's words.</param>
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
