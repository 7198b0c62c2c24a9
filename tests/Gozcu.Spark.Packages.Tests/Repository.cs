namespace Gozcu.Spark.Packages.Tests;

/// <summary>The source that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Release or Debug, as the tests were built.</summary>
    public static string Configuration { get; } =
        Path.GetFileName(TestContext.CurrentContext.TestDirectory).Equals("debug", StringComparison.OrdinalIgnoreCase)
            ? "Debug"
            : "Release";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        string? folder = TestContext.CurrentContext.TestDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Gozcu.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The tests do not lie in the repository, whose projects they pack.");
    }
}
