using System.IO.Compression;

namespace Gozcu.Models.DataSets.Files;

/// <summary>Extracts one file from a zip archive of foreign origin. Its size is limited to the one that the archive states, and to a plausible compression ratio.</summary>
internal static class ArchiveMember
{
    /// <summary>
    /// Largest ratio of uncompressed to compressed size that is accepted. Measurements as text shrink to a twentieth, tables of few distinct values to a
    /// hundredth; an archive made to fill the disk reaches the thousand that the format allows.
    /// </summary>
    public const int LargestRatio = 200;

    /// <summary>Size up to which the ratio is not checked, in bytes.</summary>
    private const long Harmless = 16 << 20;
    private const int BufferSize = 128 * 1024;

    /// <summary>Extracts a member to a new file.</summary>
    /// <param name="archivePath">Path of the archive.</param>
    /// <param name="member">Name of the member in the archive.</param>
    /// <param name="target">Path of the file, which must not exist.</param>
    /// <exception cref="InvalidDataException">The archive has no such member, the member is larger than allowed, or the disk has no room for it.</exception>
    public static void Extract(string archivePath, string member, string target)
    {
        using var archive = ZipFile.OpenRead(archivePath);
        var entry =
            archive.GetEntry(member)
            ?? throw new InvalidDataException(
                $"the archive has no '{member}', only {string.Join(", ", archive.Entries.Select(e => e.FullName))}"
            );
        if (entry.Length > Harmless && entry.Length / LargestRatio > entry.CompressedLength)
        {
            throw new InvalidDataException(
                $"its member '{member}' would grow from {entry.CompressedLength} to {entry.Length} bytes, more than {LargestRatio} times; unpack it yourself if that is right"
            );
        }
        var room = new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(target))!).AvailableFreeSpace;
        if (entry.Length > room)
        {
            throw new InvalidDataException($"its member '{member}' has {entry.Length} bytes, but only {room} are free where it is to be");
        }
        using var source = entry.Open();
        using var sink = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[BufferSize];
        long written = 0;
        int count;
        while ((count = source.Read(buffer)) > 0)
        {
            written += count;
            if (written > entry.Length)
            {
                throw new InvalidDataException(
                    $"its member '{member}' is larger than the {entry.Length} bytes that the archive says it has"
                );
            }
            sink.Write(buffer, 0, count);
        }
        if (written != entry.Length)
        {
            throw new InvalidDataException($"its member '{member}' ends after {written} of {entry.Length} bytes");
        }
    }
}
