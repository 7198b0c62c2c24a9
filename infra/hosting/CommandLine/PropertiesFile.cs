namespace Gozcu.Hosting.CommandLine;

/// <summary>
/// Files of properties: one <c>key=value</c> a line, <c>#</c> before a comment. The place for certificates and passwords, which do not belong on a
/// command line.
/// </summary>
public static class PropertiesFile
{
    /// <summary>Reads a file. No value of it ever stands in an error's message.</summary>
    /// <param name="path">The file.</param>
    /// <param name="option">The option that named it, for errors.</param>
    /// <exception cref="UsageException">It cannot be read, or a line is not a property.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path, string option)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option} is {path}, which cannot be read: {e.Message}", e);
        }
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new UsageException($"{path}, line {number}: must be a property, written key=value.");
            }
            var key = line[..equals].TrimEnd();
            if (!properties.TryAdd(key, line[(equals + 1)..].TrimStart()))
            {
                throw new UsageException($"{path}, line {number}: {key} is set a second time; remove one of the lines.");
            }
        }
        return properties;
    }
}
