using System.Globalization;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Analyze;

/// <summary>Parameter of a question; the query refers to it as <c>:name</c>.</summary>
/// <param name="Name">Name.</param>
/// <param name="Type">Type of its value.</param>
/// <param name="Default">Text of its default value.</param>
/// <param name="Description">Purpose, or an empty text.</param>
public sealed record QuestionParameter(string Name, ParameterType Type, string Default, string Description)
{
    /// <summary>Descriptions of the types' values, for messages.</summary>
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

    /// <summary>Returns the value that Spark binds: a value of the parameter's type, never a part of the query.</summary>
    /// <param name="text">Value as text.</param>
    /// <exception cref="FormatException">The text is not a value of the type; the message describes valid ones.</exception>
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
