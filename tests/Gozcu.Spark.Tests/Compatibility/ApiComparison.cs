using System.Reflection;
using System.Text.RegularExpressions;

namespace Gozcu.Spark.Tests.Compatibility;

/// <summary>What of a listed type an assembly of ours does not have.</summary>
internal static partial class ApiComparison
{
    /// <summary>The differences: the type's name when it is missing, else its name, a colon and what is missing.</summary>
    /// <param name="expected">The listed type.</param>
    /// <param name="ours">Our types by name.</param>
    /// <param name="extensions">Members that extension methods stand in for, as "TYPE: MEMBER".</param>
    internal static IEnumerable<string> Differences(
        ApiType expected,
        IReadOnlyDictionary<string, Type> ours,
        IReadOnlySet<string> extensions
    )
    {
        if (!ours.TryGetValue(expected.Name, out Type? type))
        {
            return [expected.Name];
        }

        Dictionary<string, MethodBase[]> members = ApiText.Members(type);
        return Declaration(expected.Declaration, type)
            .Concat(expected.Members.Where(member => !members.ContainsKey(member)))
            .Select(difference => $"{expected.Name}: {difference}")
            .Where(difference => !extensions.Contains(difference));
    }

    /// <summary>The extension methods of an assembly as the members that calls of them look like.</summary>
    internal static HashSet<string> Extensions(Assembly assembly) =>
        [
            .. from type in assembly.GetExportedTypes()
            where type.IsAbstract && type.IsSealed
            from text in ApiText.Members(type).Keys
            let match = ExtensionMethod().Match(text)
            where match.Success
            select $"{match.Groups["type"].Value}: public {match.Groups["method"].Value}({match.Groups["rest"].Value}",
        ];

    [GeneratedRegex(@"^public static (?<method>[^(]+)\(this (?<type>[^ ]+) \w+, (?<rest>.*)$")]
    private static partial Regex ExtensionMethod();

    /// <summary>The public types of an assembly by the names the list gives them.</summary>
    internal static Dictionary<string, Type> Types(Assembly assembly) => assembly.GetExportedTypes().ToDictionary(ApiText.Name);

    private static IEnumerable<string> Declaration(string expected, Type type)
    {
        Match match = Parts().Match(expected);
        string modifier = match.Groups["modifier"].Value.TrimEnd();
        string ours =
            type.IsAbstract && type.IsSealed ? "static"
            : type.IsInterface || type.IsEnum ? ""
            : type.IsAbstract ? "abstract"
            : type.IsSealed ? "sealed"
            : "";
        if (modifier != ours && !(modifier == "sealed" && ours.Length == 0))
        {
            yield return $"is {(ours.Length == 0 ? "not " + modifier : ours)}";
        }

        HashSet<string> bases = [.. Bases(type).Concat(type.GetInterfaces()).Select(ApiText.Name)];
        foreach (string name in SplitTypes(match.Groups["bases"].Value).Where(name => !bases.Contains(name)))
        {
            yield return $"is no {name}";
        }

        if (match.Groups["constraints"].Value != ApiText.Constraints(type.GetGenericArguments()))
        {
            yield return $"has the constraints{ApiText.Constraints(type.GetGenericArguments())}";
        }
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? next = type.BaseType; next is not null; next = next.BaseType)
        {
            yield return next;
        }
    }

    private static IEnumerable<string> SplitTypes(string list) =>
        list.Length == 0 ? [] : Regex.Split(list, @", (?![^<]*>)").Select(name => name.Trim());

    [GeneratedRegex(
        @"^public (?<modifier>static |abstract |sealed )?(?:class|interface|enum) [^<: ]+(?:<[^>]*>)?(?: : (?<bases>.*?))?(?<constraints>(?: where .*)?)$"
    )]
    private static partial Regex Parts();
}
