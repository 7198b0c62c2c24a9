using System.Runtime.InteropServices;

namespace Microsoft.Spark.Deployment;

/// <summary>An installed .NET, as opposed to one that an application brings along in its own folder.</summary>
/// <param name="Root">The folder of the <c>dotnet</c> program.</param>
internal sealed record DotnetInstallation(string Root)
{
    /// <summary>What runs this program; null when it has brought it along.</summary>
    public static DotnetInstallation? OfThisProcess { get; } = Find();

    /// <summary>The environment variables by which programs for this processor find .NET: the first that names a folder wins.</summary>
    public static IReadOnlyList<string> RootVariables { get; } =
    ["DOTNET_ROOT_" + RuntimeInformation.ProcessArchitecture.ToString().ToUpperInvariant(), "DOTNET_ROOT"];

    /// <summary>The files and folders, relative to the root, that this program runs on: host and frameworks of its version, nothing else of the installation.</summary>
    public IReadOnlyList<string> Parts
    {
        get
        {
            var runtime = RuntimeEnvironment.GetRuntimeDirectory();
            var program = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
            var host = new DirectoryInfo(Path.Combine(Root, "host", "fxr"))
                .EnumerateDirectories()
                .MaxBy(folder => folder.Name, VersionOrder);
            var frameworks = new[] { runtime }
                .Concat(LoadedFrom().Where(folder => folder.StartsWith(Path.Combine(Root, "shared"), StringComparison.Ordinal)))
                .Select(folder => Path.GetRelativePath(Root, folder).Replace('\\', '/').TrimEnd('/'))
                .Distinct();
            return [program, .. host is null ? Array.Empty<string>() : ["host/fxr/" + host.Name], .. frameworks];
        }
    }

    private static Comparer<string> VersionOrder { get; } = Comparer<string>.Create((a, b) => VersionOf(a).CompareTo(VersionOf(b)));

    /// <summary>The runtime's folder is ROOT/shared/NAME/VERSION in an installation.</summary>
    private static DotnetInstallation? Find()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Directory.Exists(Path.Combine(root, "host", "fxr")) ? new DotnetInstallation(root) : null;
    }

    /// <summary>The folders of all assemblies this program may load by itself, its frameworks' among them.</summary>
    private static IEnumerable<string> LoadedFrom() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(file => Path.GetDirectoryName(file)!)
            .Distinct();

    private static Version VersionOf(string name) => Version.TryParse(name.Split('-')[0], out var version) ? version : new Version(0, 0);
}
