namespace Microsoft.Spark.Arrow;

/// <summary>How many of some rows are null, and which.</summary>
internal static class SlicedValidity
{
    public static ColumnData Of(ColumnData data, int start, int length)
    {
        if (data.NullCount == 0 || length == 0)
        {
            return new ColumnData(length, 0, default);
        }

        if (data.NullCount == data.Length)
        {
            // All of them; a column of nulls has no bits.
            return new ColumnData(length, length, data.Validity.Memory is null ? default : SlicedBits.Of(data.Validity, start, length));
        }

        var bits = data.Validity.Bytes;
        var nulls = 0;
        for (var row = start; row < start + length; row++)
        {
            nulls += (~bits[row >> 3] >> (row & 7)) & 1;
        }

        return new ColumnData(length, nulls, nulls == 0 ? default : SlicedBits.Of(data.Validity, start, length));
    }
}
