namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The absolute value.</summary>
    public static Column Abs(Column column) => Call("abs", column);

    /// <summary>The number in binary digits.</summary>
    public static Column Bin(Column column) => Call("bin", column);

    /// <summary>The number in binary digits.</summary>
    public static Column Bin(string columnName) => Call("bin", columnName);

    /// <summary>The number rounded, halves to the even neighbour.</summary>
    public static Column Bround(Column column) => Call("bround", column);

    /// <summary>The number rounded, halves to the even neighbour.</summary>
    public static Column Bround(Column column, int scale) => Call("bround", column, scale);

    /// <summary>The cube root.</summary>
    public static Column Cbrt(Column column) => Call("cbrt", column);

    /// <summary>The cube root.</summary>
    public static Column Cbrt(string columnName) => Call("cbrt", columnName);

    /// <summary>The least whole number that is not smaller.</summary>
    public static Column Ceil(Column column) => Call("ceil", column);

    /// <summary>The least whole number that is not smaller.</summary>
    public static Column Ceil(string columnName) => Call("ceil", columnName);

    /// <summary>The least whole number that is not smaller.</summary>
    [Since("3.5.0")]
    public static Column Ceiling(Column column) => Call("ceiling", column);

    /// <summary>The least whole number that is not smaller.</summary>
    [Since("3.5.0")]
    public static Column Ceiling(Column column, Column scale) => Call("ceiling", column, scale);

    /// <summary>The number in another base.</summary>
    public static Column Conv(Column column, int fromBase, int toBase) => Call("conv", column, fromBase, toBase);

    /// <summary>Euler's number.</summary>
    [Since("3.5.0")]
    public static Column E() => Call("e");

    /// <summary>Euler's number to the power of the value.</summary>
    public static Column Exp(Column column) => Call("exp", column);

    /// <summary>Euler's number to the power of the value.</summary>
    public static Column Exp(string columnName) => Call("exp", columnName);

    /// <summary>Euler's number to the power of the value, minus one.</summary>
    public static Column Expm1(Column column) => Call("expm1", column);

    /// <summary>Euler's number to the power of the value, minus one.</summary>
    public static Column Expm1(string columnName) => Call("expm1", columnName);

    /// <summary>The factorial.</summary>
    public static Column Factorial(Column column) => Call("factorial", column);

    /// <summary>The greatest whole number that is not larger.</summary>
    public static Column Floor(Column column) => Call("floor", column);

    /// <summary>The greatest whole number that is not larger.</summary>
    public static Column Floor(string columnName) => Call("floor", columnName);

    /// <summary>The number, text or bytes in hexadecimal digits.</summary>
    public static Column Hex(Column column) => Call("hex", column);

    /// <summary>The natural logarithm.</summary>
    [Since("3.5.0")]
    public static Column Ln(Column column) => Call("ln", column);

    /// <summary>The logarithm; the natural one unless a base is given.</summary>
    public static Column Log(Column column) => Call("log", column);

    /// <summary>The logarithm; the natural one unless a base is given.</summary>
    public static Column Log(double logBase, Column column) => Call("log", logBase, column);

    /// <summary>The logarithm; the natural one unless a base is given.</summary>
    public static Column Log(double logBase, string columnName) => Call("log", logBase, columnName);

    /// <summary>The logarithm; the natural one unless a base is given.</summary>
    public static Column Log(string columnName) => Call("log", columnName);

    /// <summary>The logarithm to base 10.</summary>
    public static Column Log10(Column column) => Call("log10", column);

    /// <summary>The logarithm to base 10.</summary>
    public static Column Log10(string columnName) => Call("log10", columnName);

    /// <summary>The natural logarithm of the value plus one.</summary>
    public static Column Log1p(Column column) => Call("log1p", column);

    /// <summary>The natural logarithm of the value plus one.</summary>
    public static Column Log1p(string columnName) => Call("log1p", columnName);

    /// <summary>The logarithm to base 2.</summary>
    public static Column Log2(Column column) => Call("log2", column);

    /// <summary>The logarithm to base 2.</summary>
    public static Column Log2(string columnName) => Call("log2", columnName);

    /// <summary>The number with its sign changed.</summary>
    [Since("3.5.0")]
    public static Column Negative(Column column) => Call("negative", column);

    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    [Since("3.5.0")]
    public static Column Pi() => Call("pi");

    /// <summary>The remainder, never negative.</summary>
    public static Column Pmod(Column left, Column right) => Call("pmod", left, right);

    /// <summary>The number itself.</summary>
    [Since("3.5.0")]
    public static Column Positive(Column column) => Call("positive", column);

    /// <summary>The first value to the power of the second.</summary>
    public static Column Pow(Column left, Column right) => Call("pow", left, right);

    /// <summary>The first value to the power of the second.</summary>
    public static Column Pow(Column left, double right) => Call("pow", left, right);

    /// <summary>The first value to the power of the second.</summary>
    public static Column Pow(Column left, string rightName) => Call("pow", left, rightName);

    /// <summary>The first value to the power of the second.</summary>
    public static Column Pow(double left, Column right) => Call("pow", left, right);

    /// <summary>The first value to the power of the second.</summary>
    public static Column Pow(double left, string rightName) => Call("pow", left, rightName);

    /// <summary>The first value to the power of the second.</summary>
    public static Column Pow(string leftName, Column right) => Call("pow", leftName, right);

    /// <summary>The first value to the power of the second.</summary>
    public static Column Pow(string leftName, double right) => Call("pow", leftName, right);

    /// <summary>The first value to the power of the second.</summary>
    public static Column Pow(string leftName, string rightName) => Call("pow", leftName, rightName);

    /// <summary>The first value to the power of the second.</summary>
    [Since("3.5.0")]
    public static Column Power(Column left, Column right) => Call("power", left, right);

    /// <summary>A random number from 0 to 1, evenly spread.</summary>
    public static Column Rand() => Call("rand");

    /// <summary>A random number from 0 to 1, evenly spread.</summary>
    public static Column Rand(long seed) => Call("rand", seed);

    /// <summary>A random number of the standard normal distribution.</summary>
    public static Column Randn() => Call("randn");

    /// <summary>A random number of the standard normal distribution.</summary>
    public static Column Randn(long seed) => Call("randn", seed);

    /// <summary>A random number from 0 to 1, evenly spread.</summary>
    [Since("3.5.0")]
    public static Column Random() => Call("random");

    /// <summary>A random number from 0 to 1, evenly spread.</summary>
    [Since("3.5.0")]
    public static Column Random(Column seed) => Call("random", seed);

    /// <summary>The nearest whole number, as a double.</summary>
    public static Column Rint(Column column) => Call("rint", column);

    /// <summary>The nearest whole number, as a double.</summary>
    public static Column Rint(string columnName) => Call("rint", columnName);

    /// <summary>The number rounded, halves away from zero.</summary>
    public static Column Round(Column column) => Call("round", column);

    /// <summary>The number rounded, halves away from zero.</summary>
    public static Column Round(Column column, int scale) => Call("round", column, scale);

    /// <summary>-1, 0 or 1 by the sign of the number.</summary>
    [Since("3.5.0")]
    public static Column Sign(Column column) => Call("sign", column);

    /// <summary>-1, 0 or 1 by the sign of the number.</summary>
    public static Column Signum(Column column) => Call("signum", column);

    /// <summary>-1, 0 or 1 by the sign of the number.</summary>
    public static Column Signum(string columnName) => Call("signum", columnName);

    /// <summary>The square root.</summary>
    public static Column Sqrt(Column column) => Call("sqrt", column);

    /// <summary>The square root.</summary>
    public static Column Sqrt(string columnName) => Call("sqrt", columnName);

    /// <summary>The sum, or null on overflow.</summary>
    [Since("3.5.0")]
    public static Column TryAdd(Column column, Column other) => Call("try_add", column, other);

    /// <summary>The quotient, or null when the divisor is 0.</summary>
    [Since("3.5.0")]
    public static Column TryDivide(Column column, Column other) => Call("try_divide", column, other);

    /// <summary>The product, or null on overflow.</summary>
    [Since("3.5.0")]
    public static Column TryMultiply(Column column, Column other) => Call("try_multiply", column, other);

    /// <summary>The difference, or null on overflow.</summary>
    [Since("3.5.0")]
    public static Column TrySubtract(Column column, Column other) => Call("try_subtract", column, other);

    /// <summary>The bytes of hexadecimal digits.</summary>
    public static Column Unhex(Column column) => Call("unhex", column);

    /// <summary>The number of the bucket, of so many between two bounds, that the value falls into.</summary>
    [Since("3.5.0")]
    public static Column WidthBucket(Column column, Column minimum, Column maximum, Column buckets) =>
        Call("width_bucket", column, minimum, maximum, buckets);
}
