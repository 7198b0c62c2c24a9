using Gozcu.Hosting.Running;

namespace Gozcu.Hosting.CommandLine;

/// <summary>
/// Files of properties: one <c>key=value</c> a line, <c>#</c> before a comment. The place for certificates and passwords, which do not belong on a
/// command line. A file that holds a secret must be its owner's alone (<see cref="SecretsInFiles"/>).
/// </summary>
public static class PropertiesFile
{
    /// <summary>Reads a file. No value of it ever stands in an error's message.</summary>
    /// <param name="path">The file.</param>
    /// <param name="option">The option that named it, for errors.</param>
    /// <exception cref="UsageException">It cannot be read, a line is not a property, or others can read it and it holds a secret.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path, string option)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var properties = Parse(file, path);
            if (properties.FirstOrDefault(p => SecretsInFiles.IsSecret(p.Key, p.Value)).Key is { } secret)
            {
                SecretsInFiles.RequirePrivate(file, path, option, secret);
            }
            return properties;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option} is {path}, which cannot be read: {FileError.Reason(e, path)}.", e);
        }
    }

    private static Dictionary<string, string> Parse(FileStream file, string path)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } text; number++)
        {
            var line = text.Trim();
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
