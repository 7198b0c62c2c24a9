namespace Gozcu.Hosting;

/// <summary>Folders for files outside the work tree, by the XDG base directory specification.</summary>
public static class Folders
{
    /// <summary>Folder for files that can be downloaded or created again: <c>$GOZCU_CACHE</c>, else <c>$XDG_CACHE_HOME/gozcu</c>, else <c>~/.cache/gozcu</c>.</summary>
    public static string Cache => CacheFolder.Of(EnvironmentVariables.Get);

    /// <summary>Folder for files that must survive a restart: <c>$GOZCU_STATE</c>, else <c>$XDG_STATE_HOME/gozcu</c>, else <c>~/.local/state/gozcu</c>.</summary>
    public static string State =>
        Path.GetFullPath(
            EnvironmentVariables.Get(EnvironmentVariables.State)
                ?? Path.Combine(EnvironmentVariables.Get("XDG_STATE_HOME") ?? Path.Combine(Home, ".local", "state"), "gozcu")
        );

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
}
