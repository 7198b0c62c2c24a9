namespace Gozcu;

/// <summary>
/// Folder for files that can be downloaded or created again, by the XDG base directory specification. Each assembly that needs it is compiled with this file, as
/// their only common ground; <c>eng/cache.sh</c> is the same rule for scripts.
/// </summary>
internal static class CacheFolder
{
    /// <summary>Name of the variable that names the folder.</summary>
    public const string Variable = "GOZCU_CACHE";

    /// <summary>Returns the folder: <c>$GOZCU_CACHE</c>, else <c>$XDG_CACHE_HOME/gozcu</c>, else <c>~/.cache/gozcu</c>.</summary>
    /// <param name="environment">Function that reads an environment variable; null if it is unset or empty.</param>
    public static string Of(Func<string, string?> environment) =>
        Path.GetFullPath(environment(Variable) ?? Path.Combine(environment("XDG_CACHE_HOME") ?? Path.Combine(Home, ".cache"), "gozcu"));

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
}
