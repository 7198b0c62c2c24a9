using System.Text;
using System.Text.RegularExpressions;

namespace Gozcu.Spark.Packages.Tests.Documentation;

/// <summary>A program of the README and what it says that it prints.</summary>
/// <param name="Heading">The heading it stands under, and which of several it is.</param>
/// <param name="Code">The program: usings, statements, types.</param>
/// <param name="Output">The lines it prints.</param>
internal sealed partial record Recipe(string Heading, string Code, string Output)
{
    /// <summary>What stands before a recipe's name in the output of several.</summary>
    public const string Mark = "--- ";

    /// <summary>Whether it makes its session itself; else it is given one, as <c>spark</c>.</summary>
    public bool HasSession => Code.Contains("SparkSession.Builder()", StringComparison.Ordinal);

    /// <summary>The lines with which recipes begin.</summary>
    public static string Usings(string readme) => string.Join('\n', Blocks(readme).Single(b => b.Kind == "csharp usings").Lines);

    /// <summary>The programs of a README: each C# block and the block of text after it.</summary>
    public static List<Recipe> Read(string readme)
    {
        var recipes = new List<Recipe>();
        (string Heading, string Code)? open = null;
        foreach ((string heading, string kind, List<string> lines) in Blocks(readme).Where(b => b.Kind is "csharp" or "text"))
        {
            if (kind == "csharp")
            {
                Assert.That(open, Is.Null, "a program of the README without its output");
                open = (heading, string.Join('\n', lines));
            }
            else
            {
                Assert.That(open, Is.Not.Null, "an output in the README without its program");
                int number = recipes.Count(r => r.Heading.StartsWith(heading, StringComparison.Ordinal)) + 1;
                recipes.Add(new Recipe(number == 1 ? heading : $"{heading} {number}", open.Value.Code, string.Join('\n', lines).Trim()));
                open = null;
            }
        }

        Assert.That(open, Is.Null, "a program of the README without its output");
        return recipes;
    }

    /// <summary>What each recipe printed, by the name that stands in the line before.</summary>
    public static Dictionary<string, string> Outputs(string output) =>
        output
            .ReplaceLineEndings("\n")
            .Split(Mark, StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('\n', 2))
            .ToDictionary(part => part[0], part => part[1].Trim());

    /// <summary>The recipe as a class with a method, as C#'s own top-level statements would be.</summary>
    public string ToSource(string name, string usings)
    {
        string[] lines = Code.Split('\n');
        int statements = Array.FindIndex(lines, line => line.Length > 0 && !IsUsing(line));
        int types = Array.FindIndex(lines, line => line.StartsWith("record ", StringComparison.Ordinal));
        types = types < 0 ? lines.Length : types;
        return new StringBuilder()
            .AppendLine(HasSession ? "" : usings)
            .AppendJoin('\n', lines[..statements])
            .AppendLine($"namespace Recipes.{name};")
            .AppendLine("internal static class Program")
            .AppendLine("{")
            .AppendLine(HasSession ? "    public static void Run()" : "    public static void Run(SparkSession spark)")
            .AppendLine("    {")
            .AppendJoin('\n', lines[statements..types])
            .AppendLine("    }")
            .AppendLine("}")
            .AppendJoin('\n', lines[types..])
            .ToString();
    }

    private static bool IsUsing(string line) => UsingDirective().IsMatch(line);

    private static IEnumerable<(string Heading, string Kind, List<string> Lines)> Blocks(string readme)
    {
        string heading = "";
        (string Kind, List<string> Lines)? block = null;
        foreach (string line in readme.ReplaceLineEndings("\n").Split('\n'))
        {
            if (block is { } open)
            {
                if (line == "```")
                {
                    yield return (heading, open.Kind, open.Lines);
                    block = null;
                }
                else
                {
                    open.Lines.Add(line);
                }
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                block = (line[3..], []);
            }
            else if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#', ' ');
            }
        }
    }

    [GeneratedRegex(@"^using (static )?[\w.]+( = [\w.]+)?;$")]
    private static partial Regex UsingDirective();
}
