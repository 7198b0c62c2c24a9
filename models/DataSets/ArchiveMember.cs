using System.IO.Compression;

namespace Gozcu.Models.DataSets;

/// <summary>Takes one file out of a zip archive that came from elsewhere: no larger than the archive says it is, nor than such an archive can honestly hold.</summary>
internal static class ArchiveMember
{
    /// <summary>Measurements as text shrink to a twentieth, tables of few distinct values to a hundredth; an archive made to fill the disk reaches the thousand that the format allows.</summary>
    public const int LargestRatio = 200;

    /// <summary>Up to here the ratio does not matter, in bytes.</summary>
    private const long Harmless = 16 << 20;
    private const int BufferSize = 128 * 1024;

    /// <summary>Writes a member to a file, which must not exist.</summary>
    /// <param name="archivePath">The archive.</param>
    /// <param name="member">The member's name in it.</param>
    /// <param name="target">The file.</param>
    /// <exception cref="InvalidDataException">There is no such member, it is larger than it should be, or the disk has no room for it.</exception>
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
