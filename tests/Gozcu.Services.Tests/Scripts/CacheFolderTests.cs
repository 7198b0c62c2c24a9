namespace Gozcu.Services.Tests.Scripts;

/// <summary>The cache folder, which scripts and programs find by themselves, is one.</summary>
[Category("Unit")]
[Parallelizable(ParallelScope.All)]
public sealed class CacheFolderTests
{
    private static readonly string Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    public static IEnumerable<TestCaseData> Cases =>
        [
            new(null, null, Path.Combine(Home, ".cache", "gozcu")),
            new("", "", Path.Combine(Home, ".cache", "gozcu")),
            new(null, "/xdg/of me", "/xdg/of me/gozcu"),
            new("/own/folder", "/xdg", "/own/folder"),
            new("own/../folder", null, Path.Combine(Directory.GetCurrentDirectory(), "folder")),
            new(null, "xdg", Path.Combine(Directory.GetCurrentDirectory(), "xdg", "gozcu")),
        ];

    [TestCaseSource(nameof(Cases))]
    public async Task ScriptsAndPrograms_HaveTheSame(string? own, string? user, string expected)
    {
        string? Variable(string name) =>
            (
                name == CacheFolder.Variable ? own
                : name == "XDG_CACHE_HOME" ? user
                : throw new ArgumentException($"{name} is not read", nameof(name))
            )
                is { Length: > 0 } value
                ? value
                : null;

        var program = CacheFolder.Of(Variable);
        var script = await Script.RunAsync(
            "bash",
            ["-euc", ". \"$0\"; cache_folder", Path.Combine(Repository.Root, "eng", "cache.sh")],
            (CacheFolder.Variable, own),
            ("XDG_CACHE_HOME", user)
        );

        Assert.That((program, script.Output.TrimEnd('\n'), script.ExitCode), Is.EqualTo((expected, expected, 0)), script.Error);
    }
}
