namespace Gozcu.Spark.Generator.Reflection;

/// <summary>The signature of a Scala method, parsed from the text of Scala's reflection.</summary>
/// <param name="Parameters">Names and types of the parameters; null for a method without a parameter list, which is read like a value.</param>
/// <param name="Result">Return type.</param>
internal sealed record ScalaSignature(IReadOnlyList<(string Name, string Type)>? Parameters, string Result)
{
    /// <summary>Signature as text, for display.</summary>
    public string Text => $"({string.Join(", ", (Parameters ?? []).Select(parameter => $"{parameter.Name}: {parameter.Type}"))}): {Result}";

    public int Arity => Parameters?.Count ?? 0;

    /// <summary>Parses <c>=> T</c>, <c>()T</c> or <c>(a: T, b: U)V</c>. Null for methods without a counterpart in .NET, with type parameters or several parameter lists.</summary>
    public static ScalaSignature? Parse(string text)
    {
        if (text.StartsWith("=> ", StringComparison.Ordinal))
        {
            return new ScalaSignature(null, text[3..]);
        }
        if (!text.StartsWith('('))
        {
            return null;
        }
        var close = Matching(text, 0);
        var result = text[(close + 1)..];
        if (result.StartsWith('(') || result.Length == 0)
        {
            return null;
        }
        var parameters = Split(text[1..close]).Select(part => part.Split(": ", 2)).Select(part => (part[0], part[1])).ToList();
        return new ScalaSignature(parameters, result);
    }

    /// <summary>
    /// Returns the types of the parameters of any member, including members with type parameters (<c>[T](value: T)Unit</c>) or several lists, without those that the Scala compiler
    /// fills in.
    /// </summary>
    public static IReadOnlyList<string> ParameterTypes(string text)
    {
        var types = new List<string>();
        var at = text.StartsWith('[') ? Matching(text, 0) + 1 : 0;
        while (at < text.Length && text[at] == '(' && !text.AsSpan(at).StartsWith("(implicit "))
        {
            var close = Matching(text, at);
            types.AddRange(Split(text[(at + 1)..close]).Select(part => part.Split(": ", 2)[1]));
            at = close + 1;
        }
        return types;
    }

    /// <summary>Splits a comma-separated list outside of brackets.</summary>
    public static IEnumerable<string> Split(string list)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < list.Length; i++)
        {
            depth +=
                list[i] is '(' or '[' ? 1
                : list[i] is ')' or ']' ? -1
                : 0;
            if (list[i] == ',' && depth == 0)
            {
                yield return list[start..i].Trim();
                start = i + 1;
            }
        }
        if (list.Length > start)
        {
            yield return list[start..].Trim();
        }
    }

    private static int Matching(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth +=
                text[i] is '(' or '[' ? 1
                : text[i] is ')' or ']' ? -1
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }
        throw new FormatException($"no closing bracket in '{text}'");
    }
}
