using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Microsoft.Spark.Closures.Assemblies;

/// <summary>
/// The bytes of an assembly that was loaded from memory, as notebooks and scripts do. .NET keeps the file as it was given and tells where its metadata lies in it; the file's beginning, which has to
/// name that very place, is looked for before that.
/// </summary>
internal static class InMemoryImage
{
    private const int LargestHeader = 4096;
    private const int DosHeaderSize = 0x40;
    private const int PeOffsetAt = 0x3c;

    // Compilers put a file's metadata behind its code.
    private const int FarthestMetadata = 1 << 30;

    /// <summary>The file's bytes, or null for an assembly that has none, as those that are built type by type.</summary>
    public static unsafe byte[]? Of(Assembly assembly)
    {
        if (assembly.IsDynamic || !assembly.TryGetRawMetadata(out var metadata, out var length))
        {
            return null;
        }

        // A file's beginning is at a multiple of a page, or of what an allocator aligns to. What is read lies between it and the metadata, in the same file.
        const nint Alignment = 8;
        for (var at = (byte*)((nint)metadata & ~(Alignment - 1)); metadata - at < FarthestMetadata; at -= Alignment)
        {
            if (at[0] == 'M' && at[1] == 'Z' && SizeOf(at, metadata, length) is { } size)
            {
                return new ReadOnlySpan<byte>(at, size).ToArray();
            }
        }

        return null;
    }

    /// <summary>The size of the file that begins here, if it does and its metadata is the given one.</summary>
    private static unsafe int? SizeOf(byte* start, byte* metadata, int metadataLength)
    {
        var before = metadata - start;
        if (before < DosHeaderSize)
        {
            return null;
        }

        var pe = MemoryMarshal.Read<int>(new ReadOnlySpan<byte>(start + PeOffsetAt, sizeof(int)));
        if (pe < DosHeaderSize || pe > before - sizeof(int) || start[pe] != 'P' || start[pe + 1] != 'E')
        {
            return null;
        }

        try
        {
            // Headers only: the length that is given here is that of what surely belongs to the file.
            using var stream = new UnmanagedMemoryStream(start, before + metadataLength);
            var headers = new PEHeaders(stream, (int)stream.Length, isLoadedImage: false);
            return
                headers.MetadataStartOffset == before
                && headers.MetadataSize == metadataLength
                && headers.PEHeaderStartOffset < LargestHeader
                ? headers.SectionHeaders.Max(s => s.PointerToRawData + s.SizeOfRawData)
                : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
