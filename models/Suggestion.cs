namespace Gozcu.Models;

/// <summary>Finds the name a user most likely meant.</summary>
internal static class Suggestion
{
    /// <summary>Returns "; did you mean 'x'?", or an empty text if no known name is similar.</summary>
    public static string For(string given, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToArray();
        var begun = given.Length >= 3 ? names.FirstOrDefault(name => name.StartsWith(given, StringComparison.OrdinalIgnoreCase)) : null;
        var nearest =
            begun ?? names.Where(name => Distance(given, name) <= Math.Max(2, given.Length / 3)).MinBy(name => Distance(given, name));
        return nearest is null ? "" : $"; did you mean '{nearest}'?";
    }

    /// <summary>Returns the Levenshtein distance, ignoring case.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }
            (previous, current) = (current, previous);
        }
        return previous[right.Length];
    }
}
