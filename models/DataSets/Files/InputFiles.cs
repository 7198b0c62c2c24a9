namespace Gozcu.Models.DataSets.Files;

/// <summary>Finds files that a user names in place of a data set's own.</summary>
public static class InputFiles
{
    private static readonly string[] Endings = [".csv", ".csv.gz", ".csv.bz2", ".csv.zip"];

    /// <summary>
    /// Returns the files at the given paths, in order. A folder stands for the files in it and its subfolders by name, except files whose name begins with a
    /// dot and folders whose name begins with <c>_</c> or a dot. Text files must end in <c>.csv</c>, <c>.csv.gz</c>, <c>.csv.bz2</c> or <c>.csv.zip</c>.
    /// </summary>
    /// <param name="dataSet">The data set the files belong to.</param>
    /// <param name="paths">Paths of files or folders; at least one.</param>
    /// <exception cref="DataUnavailableException">There is no file at a path.</exception>
    public static LocatedData At(DataSetDefinition dataSet, params IReadOnlyList<string> paths)
    {
        string[] absolute = [.. paths.Select(Path.GetFullPath)];
        var folder = File.Exists(absolute[0]) ? Path.GetDirectoryName(absolute[0])! : absolute[0];
        return new LocatedData(folder, [.. absolute.SelectMany(path => At(dataSet, folder, path))], DataSource.Given);
    }

    private static LocatedFile[] At(DataSetDefinition dataSet, string folder, string path)
    {
        if (File.Exists(path))
        {
            return [new LocatedFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/'))];
        }
        if (!Directory.Exists(path))
        {
            throw new DataUnavailableException($"--input is {path}, but there is no such file or folder.");
        }
        var isParquet = dataSet.Format.Kind == DataFormatKind.Parquet;
        LocatedFile[] files =
        [
            .. DataFileSearch
                .Below(
                    path,
                    name => isParquet ? name[0] != '_' : Endings.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                )
                .Select(file => new LocatedFile(Path.Combine(path, file), file)),
        ];
        return files.Length > 0
            ? files
            : throw new DataUnavailableException($"--input is {path}, but no file in it {(isParquet ? "is Parquet" : "ends in .csv")}.");
    }
}
