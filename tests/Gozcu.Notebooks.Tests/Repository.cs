namespace Gozcu.Notebooks.Tests;

/// <summary>The source that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The notebooks, in order.</summary>
    public static IReadOnlyList<string> Notebooks { get; } =
    [.. Directory.GetFiles(PathOf("notebooks"), "*.ipynb").Order(StringComparer.Ordinal)];

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Gozcu.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The tests do not lie in the repository, whose notebooks they run.");
    }
}
