namespace Gozcu.Charts.Rendering;

/// <summary>Finds Node and npm.</summary>
internal static class NodeTools
{
    private const string Advice = "Debian, Ubuntu: sudo apt-get install nodejs npm; others: https://nodejs.org/en/download";

    /// <summary>Oldest version of Node that Vega and the rasteriser support.</summary>
    public const int OldestVersion = 18;

    /// <summary>Returns the path of <c>node</c> or <c>npm</c>.</summary>
    /// <param name="program">Name of the program.</param>
    /// <param name="folders">Folders to search; null for PATH.</param>
    /// <exception cref="ChartException">The program is not found; the message has the command that installs it.</exception>
    public static string Find(string program, IReadOnlyList<string>? folders = null)
    {
        var names = OperatingSystem.IsWindows() ? [$"{program}.exe", $"{program}.cmd"] : new[] { program };
        return (from folder in folders ?? EnvironmentVariables.Path from name in names select Path.Combine(folder, name)).FirstOrDefault(
                File.Exists
            )
            ?? throw new ChartException(
                $"charts are drawn as SVG and PNG by Vega on Node.js ({OldestVersion} or newer), and there is no '{program}' on the PATH. {Advice}"
            );
    }

    /// <summary>Returns the message for a Node process that ended without an answer.</summary>
    public static string Ended(string said) =>
        $"Node ended while it drew the chart. Node.js {OldestVersion} or newer is needed ({Advice}). It said: {(said.Length > 0 ? said : "nothing")}";
}
