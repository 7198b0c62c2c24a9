namespace Microsoft.Spark.Arrow;

/// <summary>The offsets of some rows of a column of text, bytes or lists. They need not begin with zero.</summary>
internal static class SlicedOffsets
{
    public static ArrowBuffer Of(ArrowBuffer offsets, int start, int length) =>
        length == 0 ? default : new ArrowBuffer(offsets.Memory, offsets.Offset + (start * sizeof(int)), (length + 1) * sizeof(int));
}
