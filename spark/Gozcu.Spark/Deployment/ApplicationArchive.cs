using System.Formats.Tar;
using System.IO.Compression;

namespace Microsoft.Spark.Deployment;

/// <summary>
/// The application as one file, which Spark brings to the executors and unpacks there. It is kept in the cache, under a name that tells its contents: packed once for each change of the application,
/// by whoever comes first. Two programs that pack at the same time do no harm, as each moves a finished file into place.
/// </summary>
/// <param name="contents">What is packed.</param>
/// <param name="name">What the file's name begins with.</param>
/// <param name="cache">The folder where archives are kept.</param>
/// <param name="clock">For telling which archives nobody uses any more.</param>
internal sealed class ApplicationArchive(ArchiveContents contents, string name, string cache, TimeProvider clock)
{
    private const string Extension = ".tgz";
    private const string PartialExtension = ".partial";
    private static readonly TimeSpan KeptUnused = TimeSpan.FromDays(7);
    private static readonly TimeSpan LongestPacking = TimeSpan.FromHours(1);

    /// <summary>The archive, open: as long as it is, nobody removes it as unused. It is packed when it is not there.</summary>
    /// <exception cref="IOException">The cache cannot be written; the message says what to do.</exception>
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
                $"The application cannot be packed into {cache}, from where it goes to the executors: {e.Message} Set GOZCU_CACHE to a folder that can be written, or send an archive of your own with --archives FILE#{ApplicationShipping.Folder}.",
                e
            );
        }
    }

    /// <summary>Packs an application into a file.</summary>
    /// <param name="contents">Its files.</param>
    /// <param name="file">The file's path.</param>
    /// <param name="header">What stands before the archive, if anything.</param>
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

    /// <summary>On the executors another user may run it, so everybody can read it.</summary>
    private static UnixFileMode ModeOf(FileInfo file)
    {
        const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return !OperatingSystem.IsWindows() && (file.UnixFileMode & Executable) == 0 ? Readable : Readable | Executable;
    }

    /// <summary>The archive, held against removal; null when there is none, or somebody removes it at this moment.</summary>
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

    /// <summary>Whether another program has the file open as <see cref="Open"/> does, or is removing it.</summary>
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
