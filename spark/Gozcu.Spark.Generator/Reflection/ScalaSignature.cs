namespace Gozcu.Spark.Generator.Reflection;

/// <summary>The signature of a Scala method, read from the text Scala's reflection writes.</summary>
/// <param name="Parameters">Null for a method without a parameter list, which reads like a value.</param>
/// <param name="Result">The type of the result.</param>
internal sealed record ScalaSignature(IReadOnlyList<(string Name, string Type)>? Parameters, string Result)
{
    /// <summary>The signature for people to read.</summary>
    public string Text => $"({string.Join(", ", (Parameters ?? []).Select(parameter => $"{parameter.Name}: {parameter.Type}"))}): {Result}";

    public int Arity => Parameters?.Count ?? 0;

    /// <summary>Reads <c>=> T</c>, <c>()T</c> or <c>(a: T, b: U)V</c>; null for what .NET has no counterpart of (type parameters, several parameter lists).</summary>
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
    /// The types of the parameters of any member, also of one with type parameters (<c>[T](value: T)Unit</c>) or with several lists; those that Scala's compiler
    /// fills in by itself are left out.
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

    /// <summary>The parts of a comma-separated list, brackets kept together.</summary>
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
