using System.IO.Enumeration;

namespace Gozcu.Models.DataSets.Files;

/// <summary>Finds the files that match a path or pattern of a definition.</summary>
internal static class DataFileSearch
{
    /// <summary>
    /// Returns the paths relative to a folder, with slashes, in ordinal order of their names. For Parquet, a folder stands for all files in it and its
    /// subfolders.
    /// </summary>
    public static List<string> Matches(string folder, DataSetDefinition dataSet, DataFileDefinition file)
    {
        if (!file.IsPattern)
        {
            return Expand(folder, dataSet, file.LiteralPath);
        }
        var below = Path.GetDirectoryName(file.LiteralPath)!.Replace('\\', '/');
        var inside = Path.Combine(folder, below);
        var pattern = Path.GetFileName(file.Path);
        return Directory.Exists(inside)
            ?
            [
                .. Directory
                    .EnumerateFileSystemEntries(inside)
                    .Select(path => Path.GetFileName(path))
                    .Where(name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false))
                    .Order(StringComparer.Ordinal)
                    .SelectMany(name => Expand(folder, dataSet, below.Length > 0 ? $"{below}/{name}" : name)),
            ]
            : [];
    }

    private static List<string> Expand(string folder, DataSetDefinition dataSet, string path)
    {
        var full = Path.Combine(folder, path);
        return File.Exists(full) ? [path]
            : dataSet.Format.Kind == DataFormatKind.Parquet && Directory.Exists(full)
                ? [.. Below(full, name => name[0] != '_').Select(file => $"{path.TrimEnd('/')}/{file}")]
            : [];
    }

    /// <summary>
    /// Returns the files in a folder and its subfolders, as relative paths in ordinal order. Files whose name begins with a dot, and folders whose name begins
    /// with <c>_</c> or a dot, are left out.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isWanted">Predicate on the name of a file: true to include it.</param>
    public static IEnumerable<string> Below(string folder, Func<string, bool> isWanted) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => isWanted(Path.GetFileName(file)))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(path => !path.Split('/')[..^1].Any(part => part[0] is '_' or '.') && !Path.GetFileName(path).StartsWith('.'))
            .Order(StringComparer.Ordinal);
}
