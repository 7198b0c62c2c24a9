using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Microsoft.Spark.Closures.Assemblies;

/// <summary>
/// Finds the bytes of an assembly that was loaded from memory, as notebooks and scripts do. .NET keeps the file as given and tells where its metadata is. The start of the file,
/// whose headers must name that position, is searched for before it.
/// </summary>
internal static class InMemoryImage
{
    private const int LargestHeader = 4096;
    private const int DosHeaderSize = 0x40;
    private const int PeOffsetAt = 0x3c;

    // Compilers place the metadata of a file after its code.
    private const int FarthestMetadata = 1 << 30;

    /// <summary>Returns the bytes of the file, or null for an assembly without one, such as those built type by type.</summary>
    public static unsafe byte[]? Of(Assembly assembly)
    {
        if (assembly.IsDynamic || !assembly.TryGetRawMetadata(out var metadata, out var length))
        {
            return null;
        }

        // The start of a file is aligned to a page, or to the allocator's alignment. Only bytes between it and the metadata are read, which are in the same file.
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

    /// <summary>Returns the size of the file that starts at an address; null if none with the given metadata starts there.</summary>
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
            // Headers only: the length given here is that of the part that is known to belong to the file.
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
