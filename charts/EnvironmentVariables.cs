namespace Gozcu.Charts;

/// <summary>Environment variables that charts read. This is the only class of the project that reads them.</summary>
internal static class EnvironmentVariables
{
    /// <summary>Cache folder for downloads: <c>$GOZCU_CACHE</c>, else <c>$XDG_CACHE_HOME/gozcu</c>, else <c>~/.cache/gozcu</c>.</summary>
    public static string Cache => CacheFolder.Of(Get);

    /// <summary>Folders in which programs are searched.</summary>
    public static IReadOnlyList<string> Path =>
        (Get("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string? Get(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
