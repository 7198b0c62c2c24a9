using System.Globalization;
using System.Text.RegularExpressions;

namespace Gozcu.Hosting.CommandLine;

/// <summary>Converts text to the types that options may have, and values back to text.</summary>
internal static partial class OptionConverter
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Returns the value of a text, or null if the text is not valid; <paramref name="expected"/> describes valid texts.</summary>
    public static object? Convert(string text, Type type, out string expected)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        expected = Describe(type);
        if (type.IsEnum)
        {
            var index = Array.FindIndex(Enum.GetNames(type), n => KebabCase(n).Equals(text, StringComparison.OrdinalIgnoreCase));
            return index < 0 ? null : Enum.GetValues(type).GetValue(index);
        }
        return type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(bool) => bool.TryParse(text, out var flag) ? flag : null,
            _ when type == typeof(int) => int.TryParse(text, NumberStyles.Integer, Culture, out var number) ? number : null,
            _ when type == typeof(long) => long.TryParse(text, NumberStyles.Integer, Culture, out var number) ? number : null,
            _ when type == typeof(double) => double.TryParse(text, NumberStyles.Float, Culture, out var number) ? number : null,
            _ when type == typeof(TimeSpan) => ParseDuration(text),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.TryParse(text, Culture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : null,
            _ when type == typeof(Uri) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri : null,
            _ => throw new InvalidOperationException($"An option cannot have the type {type}."),
        };
    }

    /// <summary>Returns the text that converts to <paramref name="value"/>.</summary>
    public static string Format(object value) =>
        value switch
        {
            bool flag => flag ? "true" : "false",
            Enum name => KebabCase(name.ToString()),
            TimeSpan duration => FormatDuration(duration),
            IEnumerable<string> list => string.Join(",", list),
            IFormattable number => number.ToString(null, Culture),
            _ => value.ToString() ?? "",
        };

    /// <summary>Returns a description of valid values of a type, for messages.</summary>
    public static string Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type.IsEnum => "one of " + string.Join(", ", Enum.GetNames(type).Select(KebabCase)),
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(int) || type == typeof(long) => "a whole number",
            _ when type == typeof(double) => "a number",
            _ when type == typeof(TimeSpan) => "a duration such as 250ms, 30s, 5m or 2h",
            _ when type == typeof(DateTimeOffset) => "a time such as 2026-01-31T12:00:00Z",
            _ when type == typeof(Uri) => "a URL such as http://127.0.0.1:9200",
            _ => "text",
        };
    }

    /// <summary>Returns the placeholder of a value in <c>--help</c>.</summary>
    public static string ValueName(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type.IsEnum => string.Join("|", Enum.GetNames(type).Select(KebabCase)),
            _ when type == typeof(int) || type == typeof(long) => "N",
            _ when type == typeof(double) => "NUMBER",
            _ when type == typeof(TimeSpan) => "DURATION",
            _ when type == typeof(DateTimeOffset) => "TIME",
            _ when type == typeof(Uri) => "URL",
            _ => "TEXT",
        };
    }

    /// <summary>Returns a name in kebab case: <c>TrainFraction</c> as <c>train-fraction</c>.</summary>
    public static string KebabCase(string name) => WordStart().Replace(name, "-$1").ToLowerInvariant();

    private static TimeSpan? ParseDuration(string text)
    {
        var match = Duration().Match(text);
        if (!match.Success)
        {
            return null;
        }
        var value = double.Parse(match.Groups[1].ValueSpan, NumberStyles.Float, Culture);
        return match.Groups[2].Value switch
        {
            "ms" => TimeSpan.FromMilliseconds(value),
            "s" => TimeSpan.FromSeconds(value),
            "m" => TimeSpan.FromMinutes(value),
            "h" => TimeSpan.FromHours(value),
            _ => TimeSpan.FromDays(value),
        };
    }

    private static string FormatDuration(TimeSpan value) =>
        value switch
        {
            { Ticks: 0 } => "0s",
            _ when value.Ticks % TimeSpan.TicksPerDay == 0 => Number(value.TotalDays, "d"),
            _ when value.Ticks % TimeSpan.TicksPerHour == 0 => Number(value.TotalHours, "h"),
            _ when value.Ticks % TimeSpan.TicksPerMinute == 0 => Number(value.TotalMinutes, "m"),
            _ when value.Ticks % TimeSpan.TicksPerSecond == 0 => Number(value.TotalSeconds, "s"),
            _ => Number(value.TotalMilliseconds, "ms"),
        };

    private static string Number(double value, string unit) => value.ToString(Culture) + unit;

    [GeneratedRegex(@"(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"^([0-9]+(?:\.[0-9]+)?)(ms|s|m|h|d)$")]
    private static partial Regex Duration();
}
