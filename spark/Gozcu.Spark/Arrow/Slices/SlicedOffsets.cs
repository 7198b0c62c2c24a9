namespace Microsoft.Spark.Arrow;

/// <summary>Takes the offsets of some rows of a column of strings, bytes or lists. They need not start with 0.</summary>
internal static class SlicedOffsets
{
    public static ArrowBuffer Of(ArrowBuffer offsets, int start, int length) =>
        length == 0 ? default : new ArrowBuffer(offsets.Memory, offsets.Offset + (start * sizeof(int)), (length + 1) * sizeof(int));
}
