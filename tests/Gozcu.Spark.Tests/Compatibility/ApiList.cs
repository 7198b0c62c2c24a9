using System.Text.RegularExpressions;

namespace Gozcu.Spark.Tests.Compatibility;

/// <summary>Reads the list of Microsoft.Spark's public signatures; its head says how it is written.</summary>
internal static partial class ApiList
{
    internal static IReadOnlyList<ApiType> Read(string path)
    {
        var types = new List<ApiType>();
        string assembly = "";
        List<string> members = [];
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string text = Note().Replace(line, "");
            if (AssemblyLine().Match(text) is { Success: true } heading)
            {
                assembly = heading.Groups[1].Value;
            }
            else if (text.StartsWith("  ", StringComparison.Ordinal))
            {
                members.Add(Normalise(text.Trim()));
            }
            else if (!text.StartsWith("namespace ", StringComparison.Ordinal))
            {
                members = [];
                types.Add(new ApiType(assembly, NameOf(text), text, members));
            }
        }

        return types;
    }

    /// <summary>A member without the words that say how it is overridden, which callers cannot tell.</summary>
    internal static string Normalise(string member) => Overriding().Replace(member, "$1");

    private static string NameOf(string declaration) => TypeName().Match(declaration).Groups[1].Value;

    [GeneratedRegex(@" // .*$")]
    private static partial Regex Note();

    [GeneratedRegex("^==== assembly (.*) ====$")]
    private static partial Regex AssemblyLine();

    [GeneratedRegex("^((?:public |protected )(?:static )?)(?:(?:abstract|virtual|sealed override|override|new) )+")]
    private static partial Regex Overriding();

    [GeneratedRegex("(?:class|interface|enum) ([^<: ]+(?:<[^>]*>)?)")]
    private static partial Regex TypeName();
}
