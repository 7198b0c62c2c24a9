namespace Gozcu.Charts.Tables;

/// <summary>Finds the names a user most likely meant.</summary>
internal static class Similarity
{
    private const int Most = 3;

    /// <summary>Returns the names that are similar, the most similar first.</summary>
    public static IReadOnlyList<string> Nearest(string given, IEnumerable<string> known)
    {
        var plain = Plain(given);
        return
        [
            .. known
                .Select(name => (Name: name, Distance: Contains(plain, Plain(name)) ? 0 : Levenshtein(plain, Plain(name))))
                .Where(pair => pair.Distance <= Math.Max(2, plain.Length / 3))
                .OrderBy(pair => pair.Distance)
                .Take(Most)
                .Select(pair => pair.Name),
        ];
    }

    // "torque" for "Torque [Nm]", "air_temperature" for "Air temperature [K]"
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool Contains(string given, string name) =>
        given.Length >= 3
        && (name.Contains(given, StringComparison.Ordinal) || (name.Length >= 3 && given.Contains(name, StringComparison.Ordinal)));

    private static int Levenshtein(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            }
            (previous, current) = (current, previous);
        }
        return previous[right.Length];
    }
}
