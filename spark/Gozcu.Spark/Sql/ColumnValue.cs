using System.Data.SqlTypes;
using System.Globalization;
using System.Numerics;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Transfer;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>.NET values as what Spark's column functions take for a literal.</summary>
internal static class ColumnValue
{
    private const string JvmFunctions = "org.apache.spark.sql.functions";

    /// <summary>A value that the JVM takes where a column function wants any object: itself, a Java object, or a column.</summary>
    /// <exception cref="NotSupportedException">No constant stands for the value.</exception>
    internal static object? ToJvm(object? value) =>
        value switch
        {
            null or DBNull or SqlDecimal { IsNull: true } => null,
            string or bool or char or byte or ushort or int or long or double or decimal or IJvmObjectReferenceProvider => value,

            // The runtime takes sbyte[] for byte[] too.
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

    /// <summary>A value for a parameter of SQL. Spark takes literals only there, so what is built of parts is made one.</summary>
    /// <exception cref="NotSupportedException">No constant stands for the value.</exception>
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

    // With a double's digits: Spark takes the largest float's own to be out of range.
    private static Column Float(float number) =>
        float.IsFinite(number)
            ? Constant($"{(double)number:R}F")
            : new(((JvmObjectReference)Jvm.CallStaticJavaMethod(JvmFunctions, "lit", (double)number)!).InvokeObject("cast", "float"));

    /// <summary>A number that the gateway has no type for, in Spark's SQL: a plain constant, which SQL's parameters want, where a cast is none.</summary>
    private static Column Constant(FormattableString sql) =>
        new((JvmObjectReference)Jvm.CallStaticJavaMethod(JvmFunctions, "expr", sql.ToString(CultureInfo.InvariantCulture))!);

    /// <summary>As a column, since a decimal's digits beyond .NET's do not pass through the gateway.</summary>
    private static Column Decimal(SqlDecimal number) => NestedLiteral.Create(number, new DecimalType(number.Precision, number.Scale));

    /// <exception cref="OverflowException">The number has more digits than Spark's decimals.</exception>
    private static Column WholeNumber(string digits) =>
        digits.Count(char.IsAsciiDigit) <= ArrowType.MaxPrecision
            ? Decimal(SqlDecimal.Parse(digits))
            : throw new OverflowException($"{digits} has more than the {ArrowType.MaxPrecision} digits of Spark's decimals.");
}
