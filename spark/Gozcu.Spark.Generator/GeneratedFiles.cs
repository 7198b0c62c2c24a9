namespace Gozcu.Spark.Generator;

/// <summary>The generated files: their text by their path below the output folder.</summary>
internal sealed class GeneratedFiles(
    IReadOnlyDictionary<string, string> files,
    IReadOnlyCollection<string> missing,
    IReadOnlyCollection<string> omitted
)
{
    /// <summary>Classes and members that have no text of their own.</summary>
    public IReadOnlyCollection<string> Missing { get; } = missing;

    /// <summary>Members that have no counterpart in .NET, and why.</summary>
    public IReadOnlyCollection<string> Omitted { get; } = omitted;

    public int Count => files.Count;

    /// <summary>What differs in <paramref name="folder"/>: files that are missing, different, or not generated any more.</summary>
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
