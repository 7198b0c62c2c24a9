namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The number of bits that are set.</summary>
    [Since("3.5.0")]
    public static Column BitCount(Column column) => Call("bit_count", column);

    /// <summary>The bit at a place, counted from the right and 0.</summary>
    [Since("3.5.0")]
    public static Column BitGet(Column column, Column position) => Call("bit_get", column, position);

    /// <summary>The place of a value's bit in its bitmap bucket.</summary>
    [Since("3.5.0")]
    public static Column BitmapBitPosition(Column column) => Call("bitmap_bit_position", column);

    /// <summary>The number of a value's bitmap bucket.</summary>
    [Since("3.5.0")]
    public static Column BitmapBucketNumber(Column column) => Call("bitmap_bucket_number", column);

    /// <summary>A bitmap with the bits at all places of the group.</summary>
    [Since("3.5.0")]
    public static Column BitmapConstructAgg(Column column) => Call("bitmap_construct_agg", column);

    /// <summary>The number of bits that are set in a bitmap.</summary>
    [Since("3.5.0")]
    public static Column BitmapCount(Column column) => Call("bitmap_count", column);

    /// <summary>The bitmaps of the group joined by or.</summary>
    [Since("3.5.0")]
    public static Column BitmapOrAgg(Column column) => Call("bitmap_or_agg", column);

    /// <summary>The number with every bit changed.</summary>
    [Deprecated("3.2.0")]
    public static Column BitwiseNOT(Column column) => Call("bitwise_not", column);

    /// <summary>The number with every bit changed.</summary>
    [Since("3.2.0")]
    public static Column Bitwise_Not(Column column) => Call("bitwise_not", column);

    /// <summary>The bit at a place, counted from the right and 0.</summary>
    [Since("3.5.0")]
    public static Column GetBit(Column column, Column position) => Call("getbit", column, position);

    /// <summary>The bits moved to the left.</summary>
    [Deprecated("3.2.0")]
    public static Column ShiftLeft(Column column, int numBits) => Call("shiftleft", column, numBits);

    /// <summary>The bits moved to the left.</summary>
    [Since("3.2.0")]
    public static Column Shiftleft(Column column, int numBits) => Call("shiftleft", column, numBits);

    /// <summary>The bits moved to the right, the sign kept.</summary>
    [Deprecated("3.2.0")]
    public static Column ShiftRight(Column column, int numBits) => Call("shiftright", column, numBits);

    /// <summary>The bits moved to the right, the sign kept.</summary>
    [Since("3.2.0")]
    public static Column Shiftright(Column column, int numBits) => Call("shiftright", column, numBits);

    /// <summary>The bits moved to the right, filled with zeros.</summary>
    [Deprecated("3.2.0")]
    public static Column ShiftRightUnsigned(Column column, int numBits) => Call("shiftrightunsigned", column, numBits);

    /// <summary>The bits moved to the right, filled with zeros.</summary>
    [Since("3.2.0")]
    public static Column Shiftrightunsigned(Column column, int numBits) => Call("shiftrightunsigned", column, numBits);
}
