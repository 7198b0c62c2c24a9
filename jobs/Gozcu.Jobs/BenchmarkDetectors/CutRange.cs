using System.Globalization;
using System.Text.RegularExpressions;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Range of the number of rows that are dropped from the beginning of a file.</summary>
/// <param name="From">Smallest number, inclusive.</param>
/// <param name="To">Largest number, inclusive.</param>
internal sealed partial record CutRange(int From, int To)
{
    /// <summary>Reads a range such as <c>0-150</c>.</summary>
    /// <exception cref="UsageException">The text is no range.</exception>
    public static CutRange Parse(string text)
    {
        var match = Range().Match(text);
        if (
            !match.Success
            || !int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(match.Groups[2].Value, CultureInfo.InvariantCulture, out var to)
            || from > to
        )
        {
            throw new UsageException(
                $"--cut-start is {text}, but must be a range such as 0-150 (how many rows are dropped from the beginning of a file)."
            );
        }
        return new CutRange(from, to);
    }

    /// <summary>Draws a number of rows.</summary>
    public int Draw(Random random) => random.Next(From, To + 1);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    [GeneratedRegex("^([0-9]{1,9})-([0-9]{1,9})$")]
    private static partial Regex Range();
}
