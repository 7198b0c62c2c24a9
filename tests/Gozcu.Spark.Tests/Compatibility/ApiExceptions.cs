namespace Gozcu.Spark.Tests.Compatibility;

/// <summary>The differences from the list that are meant, with the reason for each and what to use instead.</summary>
internal static class ApiExceptions
{
    private const string Reason = "reason: ";
    private const string Instead = "instead: ";

    /// <summary>The differences. Each stands under a reason and what to use instead; a file that leaves one out is refused.</summary>
    internal static IReadOnlyList<string> Read(string path)
    {
        var differences = new List<string>();
        bool hasReason = false;
        bool hasInstead = false;
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith(Reason, StringComparison.Ordinal))
            {
                (hasReason, hasInstead) = (line.Length > Reason.Length, false);
            }
            else if (line.StartsWith(Instead, StringComparison.Ordinal))
            {
                hasInstead = line.Length > Instead.Length;
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal) && hasReason && hasInstead)
            {
                differences.Add(line.Trim());
            }
            else
            {
                throw new FormatException($"{path}: '{line}' stands under no reason with what to use instead.");
            }
        }

        return differences;
    }
}
