using System.IO.Enumeration;

namespace Gozcu.Models.DataSets;

/// <summary>Finds the files that a path or pattern of a definition stands for.</summary>
internal static class DataFileSearch
{
    /// <summary>The paths under a folder, with slashes, by ordinal name. Of Parquet, a folder stands for the files in it and below.</summary>
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
    /// The files in a folder and below it, as paths under it, by ordinal path. What programs keep for themselves is left out: names that begin with a dot, folders that begin with <c>_</c>, and of Parquet
    /// also files that do.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isWanted">Says by its name whether a file is wanted.</param>
    public static IEnumerable<string> Below(string folder, Func<string, bool> isWanted) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => isWanted(Path.GetFileName(file)))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(path => !path.Split('/')[..^1].Any(part => part[0] is '_' or '.') && !Path.GetFileName(path).StartsWith('.'))
            .Order(StringComparer.Ordinal);
}
