namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Returns the absolute value.</summary>
    public static Column Abs(Column column) => Call("abs", column);

    /// <summary>Formats an integer in binary digits.</summary>
    public static Column Bin(Column column) => Call("bin", column);

    /// <summary>Formats an integer in binary digits.</summary>
    public static Column Bin(string columnName) => Call("bin", columnName);

    /// <summary>Rounds a number; halves go to the even neighbour.</summary>
    /// <param name="column">Numeric column.</param>
    public static Column Bround(Column column) => Call("bround", column);

    /// <summary>Rounds a number; halves go to the even neighbour.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="scale">Number of decimal places; 0 by default, negative rounds to tens, hundreds and so on.</param>
    public static Column Bround(Column column, int scale) => Call("bround", column, scale);

    /// <summary>Returns the cube root.</summary>
    public static Column Cbrt(Column column) => Call("cbrt", column);

    /// <summary>Returns the cube root.</summary>
    public static Column Cbrt(string columnName) => Call("cbrt", columnName);

    /// <summary>Rounds up to an integer.</summary>
    public static Column Ceil(Column column) => Call("ceil", column);

    /// <summary>Rounds up to an integer.</summary>
    public static Column Ceil(string columnName) => Call("ceil", columnName);

    /// <summary>Rounds up to an integer.</summary>
    [Since("3.5.0")]
    public static Column Ceiling(Column column) => Call("ceiling", column);

    /// <summary>Rounds up to a number of decimal places.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="scale">Number of decimal places, as an integer literal; negative rounds to tens, hundreds and so on.</param>
    [Since("3.5.0")]
    public static Column Ceiling(Column column, Column scale) => Call("ceiling", column, scale);

    /// <summary>Converts a number from one base to another.</summary>
    /// <param name="column">String column with the digits.</param>
    /// <param name="fromBase">Base of the digits, from 2 to 36.</param>
    /// <param name="toBase">Base of the result, from 2 to 36; negative for a signed result.</param>
    public static Column Conv(Column column, int fromBase, int toBase) => Call("conv", column, fromBase, toBase);

    /// <summary>Returns Euler's number, e.</summary>
    [Since("3.5.0")]
    public static Column E() => Call("e");

    /// <summary>Returns e to the power of the value.</summary>
    public static Column Exp(Column column) => Call("exp", column);

    /// <summary>Returns e to the power of the value.</summary>
    public static Column Exp(string columnName) => Call("exp", columnName);

    /// <summary>Returns e to the power of the value, minus one. Accurate near 0.</summary>
    public static Column Expm1(Column column) => Call("expm1", column);

    /// <summary>Returns e to the power of the value, minus one. Accurate near 0.</summary>
    public static Column Expm1(string columnName) => Call("expm1", columnName);

    /// <summary>Returns the factorial, for integers from 0 to 20; otherwise null.</summary>
    public static Column Factorial(Column column) => Call("factorial", column);

    /// <summary>Rounds down to an integer.</summary>
    public static Column Floor(Column column) => Call("floor", column);

    /// <summary>Rounds down to an integer.</summary>
    public static Column Floor(string columnName) => Call("floor", columnName);

    /// <summary>Formats an integer, string or bytes in hexadecimal digits.</summary>
    public static Column Hex(Column column) => Call("hex", column);

    /// <summary>Returns the natural logarithm. Null where the value is not positive.</summary>
    [Since("3.5.0")]
    public static Column Ln(Column column) => Call("ln", column);

    /// <summary>Returns the natural logarithm. Null where the value is not positive.</summary>
    public static Column Log(Column column) => Call("log", column);

    /// <summary>Returns the logarithm to a given base. Null where the value is not positive.</summary>
    /// <param name="logBase">Base of the logarithm.</param>
    /// <param name="column">Numeric column.</param>
    public static Column Log(double logBase, Column column) => Call("log", logBase, column);

    /// <summary>Returns the logarithm to a given base. Null where the value is not positive.</summary>
    /// <param name="logBase">Base of the logarithm.</param>
    /// <param name="columnName">Name of a numeric column.</param>
    public static Column Log(double logBase, string columnName) => Call("log", logBase, columnName);

    /// <summary>Returns the natural logarithm. Null where the value is not positive.</summary>
    public static Column Log(string columnName) => Call("log", columnName);

    /// <summary>Returns the logarithm to base 10. Null where the value is not positive.</summary>
    public static Column Log10(Column column) => Call("log10", column);

    /// <summary>Returns the logarithm to base 10. Null where the value is not positive.</summary>
    public static Column Log10(string columnName) => Call("log10", columnName);

    /// <summary>Returns the natural logarithm of the value plus one. Accurate near 0; null where the value is -1 or less.</summary>
    public static Column Log1p(Column column) => Call("log1p", column);

    /// <summary>Returns the natural logarithm of the value plus one. Accurate near 0; null where the value is -1 or less.</summary>
    public static Column Log1p(string columnName) => Call("log1p", columnName);

    /// <summary>Returns the logarithm to base 2. Null where the value is not positive.</summary>
    public static Column Log2(Column column) => Call("log2", column);

    /// <summary>Returns the logarithm to base 2. Null where the value is not positive.</summary>
    public static Column Log2(string columnName) => Call("log2", columnName);

    /// <summary>Changes the sign of the number.</summary>
    [Since("3.5.0")]
    public static Column Negative(Column column) => Call("negative", column);

    /// <summary>Returns pi.</summary>
    [Since("3.5.0")]
    public static Column Pi() => Call("pi");

    /// <summary>Returns the remainder of a division, non-negative for a positive divisor.</summary>
    /// <param name="left">Dividend.</param>
    /// <param name="right">Divisor.</param>
    public static Column Pmod(Column left, Column right) => Call("pmod", left, right);

    /// <summary>Returns the number unchanged.</summary>
    [Since("3.5.0")]
    public static Column Positive(Column column) => Call("positive", column);

    /// <summary>Raises the first value to the power of the second.</summary>
    public static Column Pow(Column left, Column right) => Call("pow", left, right);

    /// <summary>Raises the first value to the power of the second.</summary>
    public static Column Pow(Column left, double right) => Call("pow", left, right);

    /// <summary>Raises the first value to the power of the second.</summary>
    public static Column Pow(Column left, string rightName) => Call("pow", left, rightName);

    /// <summary>Raises the first value to the power of the second.</summary>
    public static Column Pow(double left, Column right) => Call("pow", left, right);

    /// <summary>Raises the first value to the power of the second.</summary>
    public static Column Pow(double left, string rightName) => Call("pow", left, rightName);

    /// <summary>Raises the first value to the power of the second.</summary>
    public static Column Pow(string leftName, Column right) => Call("pow", leftName, right);

    /// <summary>Raises the first value to the power of the second.</summary>
    public static Column Pow(string leftName, double right) => Call("pow", leftName, right);

    /// <summary>Raises the first value to the power of the second.</summary>
    public static Column Pow(string leftName, string rightName) => Call("pow", leftName, rightName);

    /// <summary>Raises the first value to the power of the second.</summary>
    [Since("3.5.0")]
    public static Column Power(Column left, Column right) => Call("power", left, right);

    /// <summary>Returns a random number for each row, uniform from 0, inclusive, to 1, exclusive. Not deterministic.</summary>
    public static Column Rand() => Call("rand");

    /// <summary>
    /// Returns a random number for each row, uniform from 0, inclusive, to 1, exclusive. Repeatable only if the rows come in the same partitions and order.
    /// </summary>
    /// <param name="seed">Seed of the generator.</param>
    public static Column Rand(long seed) => Call("rand", seed);

    /// <summary>Returns a random number for each row from the standard normal distribution. Not deterministic.</summary>
    public static Column Randn() => Call("randn");

    /// <summary>
    /// Returns a random number for each row from the standard normal distribution. Repeatable only if the rows come in the same partitions and order.
    /// </summary>
    /// <param name="seed">Seed of the generator.</param>
    public static Column Randn(long seed) => Call("randn", seed);

    /// <summary>Returns a random number for each row, uniform from 0, inclusive, to 1, exclusive. Not deterministic.</summary>
    [Since("3.5.0")]
    public static Column Random() => Call("random");

    /// <summary>
    /// Returns a random number for each row, uniform from 0, inclusive, to 1, exclusive. Repeatable only if the rows come in the same partitions and order.
    /// </summary>
    /// <param name="seed">Seed of the generator.</param>
    [Since("3.5.0")]
    public static Column Random(Column seed) => Call("random", seed);

    /// <summary>Rounds to the nearest integer, as a double; halves go to the even neighbour.</summary>
    public static Column Rint(Column column) => Call("rint", column);

    /// <summary>Rounds to the nearest integer, as a double; halves go to the even neighbour.</summary>
    public static Column Rint(string columnName) => Call("rint", columnName);

    /// <summary>Rounds a number; halves go away from zero.</summary>
    /// <param name="column">Numeric column.</param>
    public static Column Round(Column column) => Call("round", column);

    /// <summary>Rounds a number; halves go away from zero.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="scale">Number of decimal places; 0 by default, negative rounds to tens, hundreds and so on.</param>
    public static Column Round(Column column, int scale) => Call("round", column, scale);

    /// <summary>Returns the sign of the number: -1, 0 or 1.</summary>
    [Since("3.5.0")]
    public static Column Sign(Column column) => Call("sign", column);

    /// <summary>Returns the sign of the number: -1, 0 or 1.</summary>
    public static Column Signum(Column column) => Call("signum", column);

    /// <summary>Returns the sign of the number: -1, 0 or 1.</summary>
    public static Column Signum(string columnName) => Call("signum", columnName);

    /// <summary>Returns the square root. NaN where the value is negative.</summary>
    public static Column Sqrt(Column column) => Call("sqrt", column);

    /// <summary>Returns the square root. NaN where the value is negative.</summary>
    public static Column Sqrt(string columnName) => Call("sqrt", columnName);

    /// <summary>Adds two values. Null on overflow.</summary>
    [Since("3.5.0")]
    public static Column TryAdd(Column column, Column other) => Call("try_add", column, other);

    /// <summary>Divides two values. Null where the divisor is 0.</summary>
    /// <param name="column">Dividend.</param>
    /// <param name="other">Divisor.</param>
    [Since("3.5.0")]
    public static Column TryDivide(Column column, Column other) => Call("try_divide", column, other);

    /// <summary>Multiplies two values. Null on overflow.</summary>
    [Since("3.5.0")]
    public static Column TryMultiply(Column column, Column other) => Call("try_multiply", column, other);

    /// <summary>Subtracts the second value from the first. Null on overflow.</summary>
    [Since("3.5.0")]
    public static Column TrySubtract(Column column, Column other) => Call("try_subtract", column, other);

    /// <summary>Decodes hexadecimal digits to bytes. Null where the text is not hexadecimal.</summary>
    public static Column Unhex(Column column) => Call("unhex", column);

    /// <summary>Returns the number of the histogram bucket that a value falls into.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="minimum">Lower bound of the histogram.</param>
    /// <param name="maximum">Upper bound of the histogram.</param>
    /// <param name="buckets">Number of buckets of equal width.</param>
    /// <returns>Number of the bucket, from 1; 0 below the minimum, and the number of buckets plus 1 above the maximum.</returns>
    [Since("3.5.0")]
    public static Column WidthBucket(Column column, Column minimum, Column maximum, Column buckets) =>
        Call("width_bucket", column, minimum, maximum, buckets);
}
