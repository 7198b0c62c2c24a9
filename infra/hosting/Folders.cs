namespace Gozcu.Hosting;

/// <summary>Folders for files outside the work tree, by the XDG base directory specification.</summary>
public static class Folders
{
    /// <summary>Folder for files that can be downloaded or created again: <c>$GOZCU_CACHE</c>, else <c>$XDG_CACHE_HOME/gozcu</c>, else <c>~/.cache/gozcu</c>.</summary>
    public static string Cache => Resolve(EnvironmentVariables.Cache, "XDG_CACHE_HOME", ".cache");

    /// <summary>Folder for files that must survive a restart: <c>$GOZCU_STATE</c>, else <c>$XDG_STATE_HOME/gozcu</c>, else <c>~/.local/state/gozcu</c>.</summary>
    public static string State => Resolve(EnvironmentVariables.State, "XDG_STATE_HOME", Path.Combine(".local", "state"));

    private static string Resolve(string own, string xdg, string underHome)
    {
        if (EnvironmentVariables.Get(own) is { } folder)
        {
            return Path.GetFullPath(folder);
        }
        var root =
            EnvironmentVariables.Get(xdg) ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), underHome);
        return Path.Combine(root, "gozcu");
    }
}
