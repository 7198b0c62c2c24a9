using Gozcu.Hosting.Running;

namespace Gozcu.Hosting.CommandLine;

/// <summary>
/// Reader of properties files: one <c>key=value</c> per line, and comments after <c>#</c>. They hold certificates and passwords, which do not belong on a
/// command line. A file with a secret must be readable by its owner only (<see cref="SecretsInFiles"/>).
/// </summary>
public static class PropertiesFile
{
    /// <summary>Reads a file. Messages of errors never contain its values.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="option">Option that gave the path, for messages.</param>
    /// <exception cref="UsageException">The file cannot be read, a line is not a property, or the file holds a secret and others can read it.</exception>
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
