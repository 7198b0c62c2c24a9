using System.Runtime.InteropServices;

namespace Microsoft.Spark.Deployment;

/// <summary>An installed .NET runtime, as opposed to one in the application's own folder.</summary>
/// <param name="Root">Folder of the <c>dotnet</c> program.</param>
internal sealed record DotnetInstallation(string Root)
{
    /// <summary>Installation that runs this program; null if the application has its own .NET.</summary>
    public static DotnetInstallation? OfThisProcess { get; } = Find();

    /// <summary>Environment variables by which programs for this processor find .NET, in order of precedence.</summary>
    public static IReadOnlyList<string> RootVariables { get; } =
    ["DOTNET_ROOT_" + RuntimeInformation.ProcessArchitecture.ToString().ToUpperInvariant(), "DOTNET_ROOT"];

    /// <summary>Files and folders, relative to the root, that this program runs on: host and frameworks of its version, and nothing else of the installation.</summary>
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

    /// <summary>Finds the installation. The folder of its runtime is ROOT/shared/NAME/VERSION.</summary>
    private static DotnetInstallation? Find()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Directory.Exists(Path.Combine(root, "host", "fxr")) ? new DotnetInstallation(root) : null;
    }

    /// <summary>Returns the folders of all assemblies that this program may load by itself, including those of its frameworks.</summary>
    private static IEnumerable<string> LoadedFrom() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(file => Path.GetDirectoryName(file)!)
            .Distinct();

    private static Version VersionOf(string name) => Version.TryParse(name.Split('-')[0], out var version) ? version : new Version(0, 0);
}
