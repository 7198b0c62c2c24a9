using System.Reflection;
using System.Text;

namespace Gozcu.Spark.Tests.Documentation;

/// <summary>
/// The C# blocks of a guide beside the regions named <c>guide</c> of the tests that compile and run them. Both are embedded in the assembly.
/// </summary>
internal static class GuideSnippets
{
    /// <summary>The guide's C# blocks.</summary>
    public static IReadOnlyList<string> BlocksOf(string guide) => Between(guide, line => line == "```csharp", line => line == "```");

    /// <summary>The lines that every C# block of a guide stands behind.</summary>
    public static string BeginningOf(string guide) => Between(guide, line => line == "```csharp usings", line => line == "```").Single();

    /// <summary>The code in a column of the guide's tables, counted from 0, cell by cell.</summary>
    public static IReadOnlyList<string> CodeOfColumn(string guide, int column) =>
        [
            .. Lines(guide)
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Trim('|', ' ').Split(" | ")[column].Trim())
                .Where(cell => cell.StartsWith('`'))
                .Select(cell => cell[1..cell.IndexOf('`', 1)]),
        ];

    /// <summary>The regions of a source file.</summary>
    public static IReadOnlyList<string> RegionsOf(string source) =>
        Between(source, line => line.Trim() == "#region guide", line => line.Trim() == "#endregion");

    private static IEnumerable<string> Lines(string resource)
    {
        using Stream stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new AssertionException($"{resource} is not embedded in the tests");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static List<string> Between(string resource, Predicate<string> begins, Predicate<string> ends)
    {
        var pieces = new List<string>();
        StringBuilder? piece = null;
        foreach (string line in Lines(resource))
        {
            if (piece is null)
            {
                piece = begins(line) ? new StringBuilder() : null;
            }
            else if (ends(line))
            {
                pieces.Add(WithoutIndentation(piece.ToString()));
                piece = null;
            }
            else
            {
                piece.Append(line).Append('\n');
            }
        }

        return pieces;
    }

    private static string WithoutIndentation(string text)
    {
        string[] lines = text.Trim('\n').Split('\n');
        int indentation = lines
            .Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty()
            .Min();
        return string.Join('\n', lines.Select(line => line.Length < indentation ? "" : line[indentation..]));
    }
}
