namespace Gozcu.Spark.Generator;

/// <summary>Generated files: their texts by path below the output folder.</summary>
internal sealed class GeneratedFiles(
    IReadOnlyDictionary<string, string> files,
    IReadOnlyCollection<string> missing,
    IReadOnlyCollection<string> omitted
)
{
    /// <summary>Classes and members without documentation of their own.</summary>
    public IReadOnlyCollection<string> Missing { get; } = missing;

    /// <summary>Members without a counterpart in .NET, with the reasons.</summary>
    public IReadOnlyCollection<string> Omitted { get; } = omitted;

    public int Count => files.Count;

    /// <summary>Returns the differences from <paramref name="folder"/>: files that are missing, differ, or are no longer generated.</summary>
    public IReadOnlyList<string> Differences(string folder)
    {
        var present = Present(folder);
        return
        [
            .. files.Keys.Except(present).Select(path => $"missing: {path}"),
            .. present.Except(files.Keys).Select(path => $"not generated: {path}"),
            .. files
                .Where(file => present.Contains(file.Key) && File.ReadAllText(Path.Combine(folder, file.Key)) != file.Value)
                .Select(file => $"different: {file.Key}"),
        ];
    }

    public void Write(string folder, bool keepOthers)
    {
        if (!keepOthers)
        {
            foreach (var stale in Present(folder).Except(files.Keys))
            {
                File.Delete(Path.Combine(folder, stale));
            }
        }
        foreach (var (path, text) in files)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }
    }

    private static HashSet<string> Present(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')),
        ];
}
