namespace Microsoft.Spark.Arrow;

/// <summary>Takes a range of a buffer's bits, as a buffer that starts with the first of them.</summary>
internal static class SlicedBits
{
    public static ArrowBuffer Of(ArrowBuffer bits, int start, int length)
    {
        var size = (length + 7) >> 3;
        if ((start & 7) == 0)
        {
            return new ArrowBuffer(bits.Memory, bits.Offset + (start >> 3), size);
        }

        // They start within a byte, the only case that requires a copy.
        var source = bits.Bytes[(start >> 3)..];
        var shift = start & 7;
        var copy = new byte[size];
        for (var i = 0; i < size; i++)
        {
            var next = i + 1 < source.Length ? source[i + 1] : 0;
            copy[i] = (byte)(source[i] >> shift | next << (8 - shift));
        }

        return new ArrowBuffer(new BatchMemory(copy), 0, size);
    }
}
