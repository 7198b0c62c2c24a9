using System.Formats.Tar;
using System.IO.Compression;
using Microsoft.Spark.Interop;

namespace Microsoft.Spark.Deployment;

/// <summary>
/// The application as one file, which Spark distributes to the executors and unpacks there. It is kept in the cache under a name with a hash of its contents, and packed once per
/// change of the application, by the first program that needs it. Two programs may pack at the same time, because each moves a complete file into place.
/// </summary>
/// <param name="contents">Files to pack.</param>
/// <param name="name">First part of the file's name.</param>
/// <param name="cache">Folder in which archives are kept.</param>
/// <param name="clock">Clock that determines which archives are unused.</param>
internal sealed class ApplicationArchive(ArchiveContents contents, string name, string cache, TimeProvider clock)
{
    /// <summary>
    /// Folder in an executor's working directory into which the archive is unpacked. An archive given by <c>--archives FILE#gozcu</c> is unpacked to the same place.
    /// </summary>
    public const string Folder = "gozcu";

    private const string Extension = ".tgz";
    private const string PartialExtension = ".partial";
    private static readonly TimeSpan KeptUnused = TimeSpan.FromDays(7);
    private static readonly TimeSpan LongestPacking = TimeSpan.FromHours(1);

    /// <summary>Returns this program's archive in the cache.</summary>
    /// <param name="name">Name of the program.</param>
    /// <param name="withRuntime">True to include the .NET runtime.</param>
    public static ApplicationArchive InCache(string name, bool withRuntime) =>
        new(
            ArchiveContents.Of(WorkerFolder.Path, withRuntime),
            name,
            Path.Combine(EnvironmentVariables.CacheRoot, "archives"),
            TimeProvider.System
        );

    /// <summary>Opens the archive, and packs it first if it does not exist. As long as it is open, no program removes it as unused.</summary>
    /// <exception cref="IOException">The cache cannot be written; the message gives the remedy.</exception>
    public FileStream Open()
    {
        try
        {
            Directory.CreateDirectory(cache);
            var file = Path.Combine(cache, $"{name}-{contents.Hash()}{Extension}");
            if (TryOpen(file) is not { } archive)
            {
                RemoveUnused();
                Pack(contents, file);
                archive = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            }

            File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
            return archive;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new IOException(
                $"The application cannot be packed into {cache}, from where it goes to the executors: {e.Message} Set GOZCU_CACHE to a folder that can be written, or send an archive of your own with --archives FILE#{Folder}.",
                e
            );
        }
    }

    /// <summary>Packs an application into a file.</summary>
    /// <param name="contents">Files of the application.</param>
    /// <param name="file">Path of the file.</param>
    /// <param name="header">Bytes before the archive; none by default.</param>
    public static void Pack(ArchiveContents contents, string file, byte[]? header = null)
    {
        var partial = $"{file}.{Guid.NewGuid():N}{PartialExtension}";
        try
        {
            using (var stream = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(header ?? []);
                using var compressed = new GZipStream(stream, CompressionLevel.Fastest);
                using var tar = new TarWriter(compressed, TarEntryFormat.Pax);
                foreach (var entry in contents.Entries)
                {
                    Write(tar, entry);
                }
            }

            File.Move(partial, file, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static void Write(TarWriter tar, ArchiveEntry entry)
    {
        using var data = entry.File.OpenRead();
        tar.WriteEntry(
            new PaxTarEntry(TarEntryType.RegularFile, entry.Name)
            {
                DataStream = data,
                Mode = ModeOf(entry.File),
                ModificationTime = entry.File.LastWriteTimeUtc,
            }
        );
    }

    /// <summary>Returns the file mode. All users can read it, because executors may run as another user.</summary>
    private static UnixFileMode ModeOf(FileInfo file)
    {
        const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return !OperatingSystem.IsWindows() && (file.UnixFileMode & Executable) == 0 ? Readable : Readable | Executable;
    }

    /// <summary>Opens the archive and protects it against removal. Null if it does not exist or is being removed.</summary>
    private static FileStream? TryOpen(string file)
    {
        try
        {
            var archive = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (File.Exists(file))
            {
                return archive;
            }

            archive.Dispose();
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void RemoveUnused()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var file in new DirectoryInfo(cache).EnumerateFiles())
        {
            var kept = file.Extension == PartialExtension ? LongestPacking : KeptUnused;
            if (file.Extension is Extension or PartialExtension && now - file.LastWriteTimeUtc > kept && !IsHeld(file.FullName))
            {
                file.Delete();
            }
        }
    }

    /// <summary>Tests whether another program has the file open as <see cref="Open"/> does, or is removing it.</summary>
    private static bool IsHeld(string file)
    {
        try
        {
            using var alone = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
