using System.Globalization;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Analyze;

/// <summary>A named value that a question takes; the query calls it <c>:name</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it is.</param>
/// <param name="Default">The text of its value when none is given.</param>
/// <param name="Description">What it is for, or an empty text.</param>
public sealed record QuestionParameter(string Name, ParameterType Type, string Default, string Description)
{
    /// <summary>What the types look like, for messages.</summary>
    private static readonly Dictionary<ParameterType, string> Forms = new()
    {
        [ParameterType.Int] = "a whole number of 32 bits",
        [ParameterType.Bigint] = "a whole number of 64 bits",
        [ParameterType.Double] = "a number",
        [ParameterType.String] = "text",
        [ParameterType.Boolean] = "true or false",
        [ParameterType.Date] = "a day such as 2026-01-31",
        [ParameterType.Timestamp] = "a time such as 2026-01-31T12:00:00Z",
    };

    /// <summary>The value that Spark binds: a value of the type, never a piece of the query.</summary>
    /// <param name="text">The value as text.</param>
    /// <exception cref="FormatException">It is none of the type; the message says what would be.</exception>
    public object Read(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        object? value = Type switch
        {
            ParameterType.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var number) ? number : null,
            ParameterType.Bigint => long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var number) ? number : null,
            ParameterType.Double => double.TryParse(text, NumberStyles.Float, culture, out var number) && double.IsFinite(number)
                ? number
                : null,
            ParameterType.String => text,
            ParameterType.Boolean => bool.TryParse(text, out var flag) ? flag : null,
            ParameterType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day)
                ? new Date(day.Year, day.Month, day.Day)
                : null,
            ParameterType.Timestamp => DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var time)
                ? new Timestamp(time.UtcDateTime)
                : null,
            _ => throw new InvalidOperationException($"{Type} is no type of a parameter."),
        };
        return value ?? throw new FormatException($"parameter {Name} is '{text}', but must be {Forms[Type]}");
    }
}
