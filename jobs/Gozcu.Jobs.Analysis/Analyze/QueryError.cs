using System.Text.RegularExpressions;
using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Analyze;

/// <summary>Error in a query, as Spark reports it.</summary>
/// <param name="ErrorClass">Spark's error class, or null.</param>
/// <param name="Line">Line of the query, from 1; null if Spark gives none.</param>
/// <param name="Message">Message in one line, without class, position and plan.</param>
/// <param name="Relation">Name of the missing table, if that is the error.</param>
internal sealed partial record QueryError(string? ErrorClass, int? Line, string Message, string? Relation)
{
    private const int MaxLength = 600;

    /// <param name="exception">Exception from Spark.</param>
    /// <param name="sql">Text of the query.</param>
    public static QueryError Of(JvmException exception, string sql)
    {
        var cause = Causes(exception).LastOrDefault(e => e.ErrorClass is not null) ?? exception;
        var line = (cause as AnalysisException)?.Line ?? LineOf(cause, sql);
        var isMissing = cause.ErrorClass == "TABLE_OR_VIEW_NOT_FOUND";
        return new QueryError(
            cause.ErrorClass,
            line,
            Clean(cause),
            isMissing ? cause.MessageParameters.GetValueOrDefault("relationName")?.Replace("`", "", StringComparison.Ordinal) : null
        );
    }

    private static IEnumerable<JvmException> Causes(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is JvmException jvm)
            {
                yield return jvm;
            }
        }
    }

    /// <summary>Returns the line of the position in Spark's query context, if it refers to this query and not to a view.</summary>
    private static int? LineOf(JvmException exception, string sql)
    {
        var place = exception.QueryContext.FirstOrDefault(c => c.ObjectType.Length == 0 && c.StartIndex >= 0 && c.StartIndex < sql.Length);
        return place is null ? null : 1 + sql.AsSpan(0, place.StartIndex).Count('\n');
    }

    private static string Clean(JvmException exception)
    {
        var text = exception.Message.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0) ?? exception.GetType().Name;
        if (exception.ErrorClass is { } name && text.StartsWith($"[{name}]", StringComparison.Ordinal))
        {
            text = text[(name.Length + 2)..];
        }
        text = Place().Replace(text, "").Trim();
        return text.Length > MaxLength ? text[..MaxLength] + "…" : text;
    }

    [GeneratedRegex(@"\s*(?:; line \d+ pos \d+;?|\(line \d+, pos \d+\))\s*$")]
    private static partial Regex Place();
}
