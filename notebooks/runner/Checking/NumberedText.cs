using System.Text.RegularExpressions;

namespace Gozcu.Notebooks.Runner.Checking;

/// <summary>Splits text into numbers and the parts between them.</summary>
internal static partial class NumberedText
{
    // Numbers in the form that programs print; digits in names such as f1 or c-3 are not matched.
    [GeneratedRegex(@"(?<![\w.-])-?\d+(\.\d+)?([eE][-+]?\d+)?(?![\w])")]
    private static partial Regex Number { get; }

    public static IReadOnlyList<NumberedPart> Split(string text)
    {
        var parts = new List<NumberedPart>();
        var done = 0;
        foreach (Match match in Number.Matches(text))
        {
            if (match.Index > done)
            {
                parts.Add(new NumberedPart(done, text[done..match.Index]));
            }

            parts.Add(new NumberedPart(match.Index, match.Value));
            done = match.Index + match.Length;
        }

        if (done < text.Length)
        {
            parts.Add(new NumberedPart(done, text[done..]));
        }

        return parts;
    }
}
