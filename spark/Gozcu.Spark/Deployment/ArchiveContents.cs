using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Spark.Deployment;

/// <summary>
/// What is packed: everything in the application's output folder but the documentation of its assemblies and the native libraries of platforms that nodes cannot be, and, unless told otherwise,
/// the .NET that runs this program.
/// </summary>
internal sealed class ArchiveContents
{
    /// <summary>To be raised when archives of the same files would be packed in another way.</summary>
    private const int Layout = 3;

    /// <summary>How the identifiers of the platforms begin that Spark runs on nowhere, or that a node is not when the driver runs on Linux.</summary>
    private static readonly string[] OtherSystems = ["win", "osx", "maccatalyst", "ios", "tvos", "android", "browser", "freebsd"];

    /// <summary>The folder in the archive that .NET lies in.</summary>
    public const string RuntimeFolder = "dotnet";

    private ArchiveContents(IReadOnlyList<ArchiveEntry> entries) => Entries = entries;

    public IReadOnlyList<ArchiveEntry> Entries { get; }

    /// <summary>Whether an installed .NET is among it. An application published with its own needs none.</summary>
    public bool HasRuntime => Entries.Any(entry => entry.Name == RuntimeFolder + "/dotnet");

    /// <param name="folder">The application's output folder.</param>
    /// <param name="withRuntime">Whether .NET itself is packed, if it is not in the folder already.</param>
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

    /// <summary>Tells one state of the files from another, by names, sizes and times of change.</summary>
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
    /// Whether a file is a native library of a platform that no node can be: of another system than Linux, and, as the .NET that is packed runs on one architecture and one C library only, of
    /// another architecture or for musl (Alpine) beside a .NET for glibc.
    /// A package's libraries for all platforms are easily larger than the rest of the application.
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

    /// <summary>A library for musl has a folder of its own, or, where a package (librdkafka) puts it beside the one for glibc, a prefix.</summary>
    private static bool IsForMusl(string platform, string file) =>
        platform.StartsWith("linux-musl", StringComparison.Ordinal) || file.StartsWith("alpine-", StringComparison.Ordinal);

    private static bool IsDocumentation(FileInfo file) =>
        file.Extension == ".xml" && File.Exists(Path.ChangeExtension(file.FullName, ".dll"));
}
