using System.Collections;
using System.Globalization;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>.NET values as what Spark's column functions take for a literal.</summary>
internal static class ColumnValue
{
    private const string JvmFunctions = "org.apache.spark.sql.functions";

    /// <summary>A value that the JVM takes where a column function wants any object: itself, a Java object, or a column.</summary>
    internal static object? ToJvm(object? value) =>
        value switch
        {
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
            float number => Cast((double)number, "float"),
            short number => Cast((int)number, "smallint"),
            sbyte number => Cast((int)number, "tinyint"),
            uint number => (long)number,
            ulong number => (decimal)number,
            Guid id => id.ToString("D", CultureInfo.InvariantCulture),
            string or byte[] or IJvmObjectReferenceProvider => value,
            IDictionary map => Call("map", Entries(map)),
            IEnumerable values => Call("array", values.Cast<object?>()),
            _ => value,
        };

    private static IJvmBridge Jvm => SparkEnvironment.JvmBridge;

    private static object? LocalDate(Date date) => Jvm.CallStaticJavaMethod("java.time.LocalDate", "ofEpochDay", (long)date.DaysSinceEpoch);

    private static object? Instant(Timestamp timestamp)
    {
        (long seconds, long microseconds) = Math.DivRem(timestamp.MicrosecondsSinceEpoch, 1_000_000);
        return Jvm.CallStaticJavaMethod("java.time.Instant", "ofEpochSecond", seconds, microseconds * 1000);
    }

    private static object? Microseconds() => Jvm.ReadStaticField("java.time.temporal.ChronoUnit", "MICROS");

    private static Column Cast(object value, string type) =>
        new(((JvmObjectReference)Jvm.CallStaticJavaMethod(JvmFunctions, "lit", value)!).InvokeObject("cast", type));

    private static IEnumerable<object?> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry.Key;
            yield return entry.Value;
        }
    }

    private static Column Call(string function, IEnumerable<object?> values) =>
        new((JvmObjectReference)Jvm.CallStaticJavaMethod(JvmFunctions, function, Jvm.ToSeq(values.Select(Functions.Lit).ToList()))!);
}
