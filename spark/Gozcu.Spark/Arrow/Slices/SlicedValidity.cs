namespace Microsoft.Spark.Arrow;

/// <summary>Takes the validity of some rows: number of nulls and bits.</summary>
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
            // All rows are null; a column of nulls has no bits.
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
