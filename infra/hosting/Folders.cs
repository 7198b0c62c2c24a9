namespace Gozcu.Hosting;

/// <summary>Where Gozcu keeps what is not in the work tree, by the XDG base directory rules.</summary>
public static class Folders
{
    /// <summary>What can be fetched or made again: <c>$GOZCU_CACHE</c>, else <c>$XDG_CACHE_HOME/gozcu</c>, else <c>~/.cache/gozcu</c>.</summary>
    public static string Cache => Resolve(EnvironmentVariables.Cache, "XDG_CACHE_HOME", ".cache");

    /// <summary>What must survive a restart: <c>$GOZCU_STATE</c>, else <c>$XDG_STATE_HOME/gozcu</c>, else <c>~/.local/state/gozcu</c>.</summary>
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
