using System.Data.SqlTypes;
using System.Globalization;
using System.Numerics;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Transfer;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Converts .NET values to what Spark's column functions accept as literals.</summary>
internal static class ColumnValue
{
    private const string JvmFunctions = "org.apache.spark.sql.functions";

    /// <summary>Converts a value to what the JVM accepts for a parameter of type <c>Object</c>: the value itself, a Java object, or a column.</summary>
    /// <exception cref="NotSupportedException">The value has no literal form.</exception>
    internal static object? ToJvm(object? value) =>
        value switch
        {
            null or DBNull or SqlDecimal { IsNull: true } => null,
            string or bool or char or byte or ushort or int or long or double or decimal or IJvmObjectReferenceProvider => value,

            // The runtime treats sbyte[] as byte[] too.
            byte[] when value.GetType() == typeof(byte[]) => value,
            Date date => LocalDate(date),
            DateOnly day => LocalDate(new Date(day)),
            Timestamp timestamp => Instant(timestamp),
            DateTime time => Instant(new Timestamp(time)),
            DateTimeOffset time => Instant(new Timestamp(time.UtcDateTime)),
            TimeSpan span => Jvm.CallStaticJavaMethod(
                "java.time.Duration",
                "of",
                span.Ticks / TimeSpan.TicksPerMicrosecond,
                Microseconds()
            ),
            CalendarInterval interval => Jvm.CallConstructor(
                "org.apache.spark.unsafe.types.CalendarInterval",
                interval.Months,
                interval.Days,
                CalendarIntervals.Microseconds(interval)
            ),
            float number => Float(number),
            Half number => Float((float)number),
            short number => Constant($"{number}S"),
            sbyte number => Constant($"{number}Y"),
            uint number => (long)number,
            ulong number => (decimal)number,
            SqlDecimal number => Decimal(number),
            BigInteger or Int128 or UInt128 => WholeNumber(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
            Guid id => id.ToString("D", CultureInfo.InvariantCulture),
            Enum name => name.ToString(),
            TimeOnly => throw new NotSupportedException("Spark has no type for a time of day. Give a TimeSpan since midnight, or a text."),
            _ => NestedValue.ToColumn(value),
        };

    /// <summary>
    /// Converts a value for a parameter of a SQL statement. Spark accepts only literals there, so an expression built of parts is folded into one.
    /// </summary>
    /// <exception cref="NotSupportedException">The value has no literal form.</exception>
    internal static object? ToParameter(object? value)
    {
        object? found = ToJvm(value);
        return found is Column column && !ReferenceEquals(column, value) ? NestedLiteral.Fold(column) : found;
    }

    private static IJvmBridge Jvm => SparkEnvironment.JvmBridge;

    private static object? LocalDate(Date date) => Jvm.CallStaticJavaMethod("java.time.LocalDate", "ofEpochDay", (long)date.DaysSinceEpoch);

    private static object? Instant(Timestamp timestamp)
    {
        (long seconds, long microseconds) = Math.DivRem(timestamp.MicrosecondsSinceEpoch, 1_000_000);
        return Jvm.CallStaticJavaMethod("java.time.Instant", "ofEpochSecond", seconds, microseconds * 1000);
    }

    private static object? Microseconds() => Jvm.ReadStaticField("java.time.temporal.ChronoUnit", "MICROS");

    // Written with a double's digits: Spark reads the shortest digits of the largest float as out of range.
    private static Column Float(float number) =>
        float.IsFinite(number)
            ? Constant($"{(double)number:R}F")
            : new(((JvmObjectReference)Jvm.CallStaticJavaMethod(JvmFunctions, "lit", (double)number)!).InvokeObject("cast", "float"));

    /// <summary>
    /// Creates a literal from SQL text, for a number that the gateway has no type for. SQL parameters accept such a constant, but not a cast.
    /// </summary>
    private static Column Constant(FormattableString sql) =>
        new((JvmObjectReference)Jvm.CallStaticJavaMethod(JvmFunctions, "expr", sql.ToString(CultureInfo.InvariantCulture))!);

    /// <summary>Returns the number as a column, because digits beyond those of .NET's decimal do not pass through the gateway.</summary>
    private static Column Decimal(SqlDecimal number) => NestedLiteral.Create(number, new DecimalType(number.Precision, number.Scale));

    /// <exception cref="OverflowException">The number has more digits than Spark's decimals.</exception>
    private static Column WholeNumber(string digits) =>
        digits.Count(char.IsAsciiDigit) <= ArrowType.MaxPrecision
            ? Decimal(SqlDecimal.Parse(digits))
            : throw new OverflowException($"{digits} has more than the {ArrowType.MaxPrecision} digits of Spark's decimals.");
}
