using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Spark.Deployment;

/// <summary>
/// Files to pack: all files in the application's output folder, without the documentation of its assemblies and the native libraries of platforms that nodes cannot have, and, by
/// default, the .NET runtime of this program.
/// </summary>
internal sealed class ArchiveContents
{
    /// <summary>Version of the layout. Raise it when archives of the same files are packed in another way.</summary>
    private const int Layout = 3;

    /// <summary>Prefixes of the identifiers of platforms on which Spark does not run, or which a node does not have if the driver runs on Linux.</summary>
    private static readonly string[] OtherSystems = ["win", "osx", "maccatalyst", "ios", "tvos", "android", "browser", "freebsd"];

    /// <summary>Folder in the archive for .NET.</summary>
    public const string RuntimeFolder = "dotnet";

    private ArchiveContents(IReadOnlyList<ArchiveEntry> entries) => Entries = entries;

    public IReadOnlyList<ArchiveEntry> Entries { get; }

    /// <summary>True if an installed .NET is included. An application published with its own needs none.</summary>
    public bool HasRuntime => Entries.Any(entry => entry.Name == RuntimeFolder + "/dotnet");

    /// <param name="folder">Output folder of the application.</param>
    /// <param name="withRuntime">True to include .NET itself, if it is not in the folder already.</param>
    public static ArchiveContents Of(string folder, bool withRuntime)
    {
        var entries = FilesOf(folder, "").Where(entry => !IsDocumentation(entry.File) && !IsForeign(entry.Name, withRuntime));
        if (withRuntime && DotnetInstallation.OfThisProcess is { } installation)
        {
            entries = entries.Concat(
                installation.Parts.SelectMany(part => FilesOf(Path.Combine(installation.Root, part), RuntimeFolder + "/" + part))
            );
        }

        return new ArchiveContents([.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Returns a hash of the names, sizes and modification times of the files.</summary>
    public string Hash()
    {
        var text = new StringBuilder().Append(Layout).Append('\n');
        foreach (var entry in Entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.Name}\t{entry.File.Length}\t{entry.File.LastWriteTimeUtc.Ticks}\n");
        }

        const int Digits = 16;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Digits];
    }

    private static IEnumerable<ArchiveEntry> FilesOf(string path, string prefix)
    {
        if (File.Exists(path))
        {
            return [new ArchiveEntry(prefix, new FileInfo(path))];
        }

        return new DirectoryInfo(path)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => new ArchiveEntry(
                (prefix.Length > 0 ? prefix + '/' : "") + Path.GetRelativePath(path, file.FullName).Replace('\\', '/'),
                file
            ));
    }

    /// <summary>
    /// Tests whether a file is a native library of a platform that no node can have: of a system other than Linux or, because the packed .NET runs on one architecture and one C
    /// library only, of another architecture, or for musl (Alpine) beside a .NET for glibc. A package's libraries for all platforms are easily larger than the rest of the
    /// application.
    /// </summary>
    private static bool IsForeign(string name, bool withRuntime)
    {
        const string Folder = "runtimes/";
        if (!OperatingSystem.IsLinux() || !name.StartsWith(Folder, StringComparison.Ordinal))
        {
            return false;
        }

        var platform = name[Folder.Length..].Split('/')[0];
        return OtherSystems.Any(system => platform.StartsWith(system, StringComparison.Ordinal))
            || withRuntime && (IsOfOtherArchitecture(platform) || !RunsOnMusl && IsForMusl(platform, Path.GetFileName(name)));
    }

    private static bool RunsOnMusl =>
        RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)
        || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal);

    private static bool IsOfOtherArchitecture(string platform) =>
        Enum.GetValues<Architecture>()
            .Any(other =>
                other != RuntimeInformation.ProcessArchitecture && platform.EndsWith($"-{other}", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>Tests whether a library is for musl: it is in its own folder, or, if a package (librdkafka) puts it beside the one for glibc, has a prefix.</summary>
    private static bool IsForMusl(string platform, string file) =>
        platform.StartsWith("linux-musl", StringComparison.Ordinal) || file.StartsWith("alpine-", StringComparison.Ordinal);

    private static bool IsDocumentation(FileInfo file) =>
        file.Extension == ".xml" && File.Exists(Path.ChangeExtension(file.FullName, ".dll"));
}
