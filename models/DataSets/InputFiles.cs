namespace Gozcu.Models.DataSets;

/// <summary>Files that a user names instead of a data set's own.</summary>
public static class InputFiles
{
    private static readonly string[] Endings = [".csv", ".csv.gz", ".csv.bz2", ".csv.zip"];

    /// <summary>
    /// The files at paths, in their order: a file, or of a folder those in it and below it by name, but none whose names begin with a dot or whose folders begin with <c>_</c> or a dot. Of text they
    /// end in <c>.csv</c>, or in that and <c>.gz</c>, <c>.bz2</c> or <c>.zip</c>.
    /// </summary>
    /// <param name="dataSet">What the files hold.</param>
    /// <param name="paths">At least one.</param>
    /// <exception cref="DataUnavailableException">There is none at a path.</exception>
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
