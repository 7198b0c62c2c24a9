using System.IO.Compression;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip;

namespace Gozcu.Models.Csv;

/// <summary>The only file of a zip archive, unpacked, its checksum tested at the end, which .NET's own reader leaves out.</summary>
internal sealed class ZipMemberStream : ForwardStream
{
    /// <summary>Folder in which macOS stores a file's metadata beside it.</summary>
    private const string MacFolder = "__MACOSX/";

    private readonly Stream _source;
    private readonly long _expected;
    private readonly Crc32 _actual = new();

    private ZipMemberStream(Stream source, long expected, ZipArchive archive)
        : base(source, archive)
    {
        _source = source;
        _expected = expected;
    }

    /// <summary>Opens an archive; the file is disposed with the result.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="InvalidDataException">It is not of a single file, or that is packed in a way that is not read.</exception>
    /// <exception cref="ZipException">It is damaged.</exception>
    public static ZipMemberStream Open(Stream file, string path)
    {
        var archive = Archive(file);
        var members = archive
            .Entries.Where(entry => !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith(MacFolder, StringComparison.Ordinal))
            .ToList();
        if (members.Count != 1)
        {
            throw new InvalidDataException(
                $"{path} is a zip archive (or a workbook) of {members.Count} files; one of a single file is read: unpack it, or save it as CSV."
            );
        }
        if (members[0].IsEncrypted)
        {
            throw new InvalidDataException($"{path} is a zip archive with a password, which is not read: unpack it.");
        }
        try
        {
            return new ZipMemberStream(members[0].Open(), members[0].Crc32, archive);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path} is a zip archive that is not read: unpack it, or compress it by gzip. {e.Message}", e);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = _source.Read(buffer);
            foreach (var value in buffer[..read])
            {
                _actual.Update(value);
            }
            return read > 0 || buffer.IsEmpty || _actual.Value == _expected
                ? read
                : throw new ZipException($"its checksum is {_actual.Value:x8}, but should be {_expected:x8}");
        }
        catch (InvalidDataException e)
        {
            throw new ZipException(e.Message, e);
        }
    }

    private static ZipArchive Archive(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read);
        }
        catch (InvalidDataException e)
        {
            throw new ZipException(e.Message, e);
        }
    }
}
