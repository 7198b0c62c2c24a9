using System.Text;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>Converts Scala names to .NET names.</summary>
internal static class Names
{
    private static readonly string[] s_verbs =
    [
        "to",
        "get",
        "describe",
        "find",
        "predict",
        "recommend",
        "evaluate",
        "delete",
        "load",
        "log",
        "copy",
    ];
    private static readonly string[] s_reserved = ["in", "out", "ref", "object", "string", "base", "is"];

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Member(string name) => Overrides.MemberNames.GetValueOrDefault(name) ?? Pascal(name);

    public static string Parameter(string name) =>
        name == "params" ? "parameters"
        : s_reserved.Contains(name) ? "@" + name
        : name;

    /// <summary>Tests whether a name denotes an action, so that it becomes a method even without parameters.</summary>
    public static bool IsAction(string name) =>
        s_verbs.Any(verb =>
            name.StartsWith(verb, StringComparison.Ordinal) && name.Length > verb.Length && char.IsUpper(name[verb.Length])
        );

    /// <summary>Splits a name into lower-case words: <c>weightedFMeasure</c> becomes "weighted f measure".</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord =
                i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            words.Append(startsWord ? " " : "").Append(char.ToLowerInvariant(name[i]));
        }
        return words.ToString();
    }
}
