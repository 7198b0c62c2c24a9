using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;

namespace Gozcu.Producer.Replay;

/// <summary>Finds the files to replay.</summary>
internal static class InputFiles
{
    /// <summary>A file, or all CSV files in a folder and below it by name; those that Spark and others hide (<c>_…</c>, <c>.…</c>) are left out.</summary>
    /// <exception cref="UsageException">There are none.</exception>
    public static IReadOnlyList<LocatedFile> At(string path)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path))
        {
            return [new LocatedFile(path, Path.GetFileName(path))];
        }
        if (!Directory.Exists(path))
        {
            throw new UsageException($"--input is {path}, but there is no such file or folder.");
        }
        LocatedFile[] files =
        [
            .. Directory
                .EnumerateFiles(path, "*.csv", SearchOption.AllDirectories)
                .Select(file => new LocatedFile(file, Path.GetRelativePath(path, file).Replace('\\', '/')))
                .Where(file => !file.RelativePath.Split('/').Any(part => part[0] is '_' or '.'))
                .OrderBy(file => file.RelativePath, StringComparer.Ordinal),
        ];
        return files.Length > 0 ? files : throw new UsageException($"--input is {path}, but no file in it ends in .csv.");
    }
}
