namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Returns the number of bits that are set; 0 or 1 for a boolean.</summary>
    [Since("3.5.0")]
    public static Column BitCount(Column column) => Call("bit_count", column);

    /// <summary>Returns the bit at a position: 0 or 1.</summary>
    /// <param name="column">Integer column.</param>
    /// <param name="position">Position of the bit, from 0 at the least significant end.</param>
    [Since("3.5.0")]
    public static Column BitGet(Column column, Column position) => Call("bit_get", column, position);

    /// <summary>Returns the position of a value's bit within its bitmap bucket.</summary>
    [Since("3.5.0")]
    public static Column BitmapBitPosition(Column column) => Call("bitmap_bit_position", column);

    /// <summary>Returns the number of the bitmap bucket that a value falls into.</summary>
    [Since("3.5.0")]
    public static Column BitmapBucketNumber(Column column) => Call("bitmap_bucket_number", column);

    /// <summary>Returns a bitmap, as bytes, with the bits set at all positions of the group.</summary>
    /// <param name="column">Bit positions, as <see cref="BitmapBitPosition"/> returns them.</param>
    [Since("3.5.0")]
    public static Column BitmapConstructAgg(Column column) => Call("bitmap_construct_agg", column);

    /// <summary>Returns the number of bits that are set in a bitmap.</summary>
    [Since("3.5.0")]
    public static Column BitmapCount(Column column) => Call("bitmap_count", column);

    /// <summary>Combines the bitmaps of the group with a bitwise OR.</summary>
    [Since("3.5.0")]
    public static Column BitmapOrAgg(Column column) => Call("bitmap_or_agg", column);

    /// <summary>Inverts every bit of the number.</summary>
    [Deprecated("3.2.0")]
    public static Column BitwiseNOT(Column column) => Call("bitwise_not", column);

    /// <summary>Inverts every bit of the number.</summary>
    [Since("3.2.0")]
    public static Column Bitwise_Not(Column column) => Call("bitwise_not", column);

    /// <summary>Returns the bit at a position: 0 or 1.</summary>
    /// <param name="column">Integer column.</param>
    /// <param name="position">Position of the bit, from 0 at the least significant end.</param>
    [Since("3.5.0")]
    public static Column GetBit(Column column, Column position) => Call("getbit", column, position);

    /// <summary>Shifts the bits to the left.</summary>
    /// <param name="column">Integer column.</param>
    /// <param name="numBits">Number of bits to shift by.</param>
    [Deprecated("3.2.0")]
    public static Column ShiftLeft(Column column, int numBits) => Call("shiftleft", column, numBits);

    /// <summary>Shifts the bits to the left.</summary>
    /// <param name="column">Integer column.</param>
    /// <param name="numBits">Number of bits to shift by.</param>
    [Since("3.2.0")]
    public static Column Shiftleft(Column column, int numBits) => Call("shiftleft", column, numBits);

    /// <summary>Shifts the bits to the right and keeps the sign.</summary>
    /// <param name="column">Integer column.</param>
    /// <param name="numBits">Number of bits to shift by.</param>
    [Deprecated("3.2.0")]
    public static Column ShiftRight(Column column, int numBits) => Call("shiftright", column, numBits);

    /// <summary>Shifts the bits to the right and keeps the sign.</summary>
    /// <param name="column">Integer column.</param>
    /// <param name="numBits">Number of bits to shift by.</param>
    [Since("3.2.0")]
    public static Column Shiftright(Column column, int numBits) => Call("shiftright", column, numBits);

    /// <summary>Shifts the bits to the right and fills with zeros.</summary>
    /// <param name="column">Integer column.</param>
    /// <param name="numBits">Number of bits to shift by.</param>
    [Deprecated("3.2.0")]
    public static Column ShiftRightUnsigned(Column column, int numBits) => Call("shiftrightunsigned", column, numBits);

    /// <summary>Shifts the bits to the right and fills with zeros.</summary>
    /// <param name="column">Integer column.</param>
    /// <param name="numBits">Number of bits to shift by.</param>
    [Since("3.2.0")]
    public static Column Shiftrightunsigned(Column column, int numBits) => Call("shiftrightunsigned", column, numBits);
}
